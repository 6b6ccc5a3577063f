package org.vigil.media.embedded;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Set;
import org.vigil.media.box.Boxes;
import org.vigil.media.facts.Part;
import org.vigil.media.facts.PartList;

/**
 * What lies in the boxes of an ISO base media file: the film of a motion photo, the previews of
 * Canon's CR3 files (lclevy/canon_cr3), the cover of a film (QuickTime File Format, metadata).
 */
final class BoxParts {
  private static final Set<String> PARENTS = Set.of("moov", "udta", "ilst", "covr");
  private static final int LARGEST_HEADER_BYTES = 24;
  private static final int UUID_BYTES = 16;
  private static final int COVER_JPEG = 13;
  private static final int COVER_PNG = 14;
  private static final int CANON_PREVIEW = 0xeaf42b5e;

  private BoxParts() {}

  /** The boxes of a whole file; a second file that begins among them is a film. */
  static void find(ByteBuffer file, PartList parts) throws IOException {
    walk(file, parts);
    for (int at = Boxes.next(file, 0); at > 0 && at < file.limit(); at = Boxes.next(file, at)) {
      if (Boxes.begins(file, at)) {
        parts.add(Part.Kind.MOTION, at, (long) Boxes.end(file, at) - at);
        return;
      }
    }
  }

  private static void walk(ByteBuffer boxes, PartList parts) throws IOException {
    Boxes.walk(
        boxes,
        (kind, content) -> {
          if (PARENTS.contains(kind)) {
            walk(content, parts);
          } else if (content.limit() > LARGEST_HEADER_BYTES) {
            box(kind, content, parts);
          }
        });
  }

  private static void box(String kind, ByteBuffer content, PartList parts) throws IOException {
    // A slice knows where in the file it lies.
    int at = content.arrayOffset();
    switch (kind) {
      case "uuid" -> {
        boolean preview = content.getInt(0) == CANON_PREVIEW;
        walk(Boxes.after(content, preview ? UUID_BYTES + 8 : UUID_BYTES), parts);
      }
      // Version and flags come first in MPEG-4, and do not in QuickTime.
      case "meta" -> walk(Boxes.after(content, content.getInt(0) == 0 ? 4 : 0), parts);
      case "mpvd" -> parts.add(Part.Kind.MOTION, at, content.limit());
      case "data" -> {
        int type = content.getInt(0);
        if (type == COVER_JPEG || type == COVER_PNG) {
          parts.add(Part.Kind.COVER, at + 8L, content.limit() - 8L);
        }
      }
      case "PRVW" -> parts.jpeg(Part.Kind.PREVIEW, at + 16L, size(content, 12));
      case "THMB" -> parts.jpeg(Part.Kind.THUMBNAIL, at + 16L, size(content, 8));
      default -> {
        // The others hold no file.
      }
    }
  }

  private static long size(ByteBuffer content, int at) {
    return Integer.toUnsignedLong(content.getInt(at));
  }
}
