package org.vigil.media;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** The thumbnail in the EXIF chunk of a PNG or WebP, and what follows a PNG's end. */
final class ChunkParts {
  private static final int PNG_EXIF = 0x65584966; // eXIf
  private static final int PNG_END = 0x49454e44; // IEND
  private static final int WEBP_EXIF = 0x46495845; // EXIF, little-endian
  private static final int EXIF_PREFIX = 0x45786966; // Exif, and two zeros, which some write

  private ChunkParts() {}

  /** Chunks of a length, a kind, as many bytes and a checksum (PNG, third edition). */
  static void png(ByteBuffer file, PartList parts) {
    long at = 8;
    while (at <= file.limit() - 12) {
      int length = file.getInt((int) at);
      int kind = file.getInt((int) at + 4);
      if (length < 0 || length > file.limit() - at - 12) {
        return;
      }
      if (kind == PNG_EXIF) {
        exif(file, (int) at + 8, length, parts);
      }
      at += 12 + length;
      if (kind == PNG_END && at < file.limit()) {
        parts.trailing(at, file.limit());
        return;
      }
    }
  }

  /** Chunks of a kind, a length, and as many bytes, made even (RFC 9649). */
  static void webp(ByteBuffer bytes, PartList parts) {
    ByteBuffer file = bytes.duplicate().order(ByteOrder.LITTLE_ENDIAN);
    long at = 12;
    while (at <= file.limit() - 8) {
      int length = file.getInt((int) at + 4);
      if (length < 0 || length > file.limit() - at - 8) {
        return;
      }
      if (file.getInt((int) at) == WEBP_EXIF) {
        exif(bytes, (int) at + 8, length, parts);
      }
      at += 8 + length + length % 2;
    }
  }

  private static void exif(ByteBuffer file, int at, int length, PartList parts) {
    int skipped = length > 8 && file.getInt(at) == EXIF_PREFIX ? 6 : 0;
    TiffParts.exif(file, at + skipped, length - skipped, parts);
  }
}
