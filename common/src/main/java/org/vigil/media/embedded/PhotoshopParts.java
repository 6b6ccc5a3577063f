package org.vigil.media.embedded;

import java.nio.ByteBuffer;
import org.vigil.media.facts.Part;
import org.vigil.media.facts.PartList;

/** The thumbnail among Photoshop's image resources (Adobe Photoshop File Formats, 2019). */
final class PhotoshopParts {
  private static final int SIGNATURE = 0x3842494d; // 8BIM
  private static final int THUMBNAIL = 1036;
  private static final int THUMBNAIL_HEADER_BYTES = 28;
  private static final int FILE_HEADER_BYTES = 26;

  private PhotoshopParts() {}

  /** The resources of a Photoshop document, which follow its colour data. */
  static void document(ByteBuffer file, PartList parts) {
    if (file.limit() < FILE_HEADER_BYTES + 8) {
      return;
    }
    long at = FILE_HEADER_BYTES + 4 + Integer.toUnsignedLong(file.getInt(FILE_HEADER_BYTES));
    if (at <= file.limit() - 4) {
      resources(file, at + 4, Integer.toUnsignedLong(file.getInt((int) at)), parts);
    }
  }

  /** Each resource: a signature, a number, a name of even length, a size, and as many bytes. */
  static void resources(ByteBuffer file, long from, long length, PartList parts) {
    long end = Math.min(file.limit(), from + length);
    long at = from;
    while (at >= 0 && at <= end - 12 && file.getInt((int) at) == SIGNATURE) {
      int nameBytes = Byte.toUnsignedInt(file.get((int) at + 6)) + 1;
      long size = at + 6 + nameBytes + nameBytes % 2;
      if (size > end - 4) {
        return;
      }
      long bytes = Integer.toUnsignedLong(file.getInt((int) size));
      if (file.getShort((int) at + 4) == THUMBNAIL && size + 4 + bytes <= end) {
        parts.jpeg(
            Part.Kind.THUMBNAIL, size + 4 + THUMBNAIL_HEADER_BYTES, bytes - THUMBNAIL_HEADER_BYTES);
      }
      at = size + 4 + bytes + bytes % 2;
    }
  }
}
