package org.vigil.media.embedded;

import java.nio.ByteBuffer;
import org.vigil.media.box.FileChunks;
import org.vigil.media.facts.PartList;

/** The thumbnail in the EXIF chunk of a PNG or WebP, and what follows a PNG's end. */
final class ChunkParts {
  private static final int CHECKSUM_BYTES = 4;
  private static final int EXIF_PREFIX = 0x45786966; // Exif, and two zeros, which some write

  private ChunkParts() {}

  static void png(ByteBuffer file, PartList parts) {
    int[] end = {-1};
    FileChunks.png(
        file,
        (kind, at, length) -> {
          if (end[0] >= 0) {
            return;
          }
          if (kind.equals("eXIf")) {
            exif(file, at, length, parts);
          } else if (kind.equals("IEND")) {
            end[0] = at + length + CHECKSUM_BYTES;
          }
        });
    if (end[0] >= 0 && end[0] < file.limit()) {
      parts.trailing(end[0], file.limit());
    }
  }

  static void webp(ByteBuffer file, PartList parts) {
    FileChunks.webp(
        file,
        (kind, at, length) -> {
          if (kind.equals("EXIF")) {
            exif(file, at, length, parts);
          }
        });
  }

  private static void exif(ByteBuffer file, int at, int length, PartList parts) {
    int skipped = length > 8 && file.getInt(at) == EXIF_PREFIX ? 6 : 0;
    TiffParts.exif(file, at + skipped, length - skipped, parts);
  }
}
