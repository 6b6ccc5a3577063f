package org.vigil.container;

/** The first bytes of compressed files, as strictly as their formats allow. */
public final class MagicNumbers {
  /** Any byte will do. */
  public static final int ANY = -1;

  private static final int[] BZIP2_BLOCK = {0x31, 0x41, 0x59, 0x26, 0x53, 0x59};
  private static final int[] BZIP2_END = {0x17, 0x72, 0x45, 0x38, 0x50, 0x90};
  private static final int[] SKIPPABLE = {ANY, 0x2A, 0x4D, 0x18};
  private static final int LZMA_HEADER_BYTES = 13;

  private MagicNumbers() {}

  /** Whether these bytes, each from 0 to 255 or {@link #ANY}, stand there. */
  public static boolean at(byte[] head, int offset, int... bytes) {
    if (head.length < offset + bytes.length) {
      return false;
    }
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] != ANY && bytes[i] != (head[offset + i] & 0xFF)) {
        return false;
      }
    }
    return true;
  }

  public static boolean bzip2(byte[] head) {
    return at(head, 0, 'B', 'Z', 'h', ANY)
        && head[3] >= '1'
        && head[3] <= '9'
        && (at(head, 4, BZIP2_BLOCK) || at(head, 4, BZIP2_END));
  }

  public static boolean xz(byte[] head) {
    return at(head, 0, 0xFD, '7', 'z', 'X', 'Z', 0);
  }

  /** A frame, perhaps behind skippable ones, whose reserved bit is free. */
  public static boolean zstd(byte[] head) {
    int frame = frame(head);
    return at(head, frame, 0x28, 0xB5, 0x2F, 0xFD, ANY) && (head[frame + 4] & 8) == 0;
  }

  /** A frame of version 1, perhaps behind skippable ones, whose reserved bits are free. */
  public static boolean lz4(byte[] head) {
    int frame = frame(head);
    return at(head, frame, 0x04, 0x22, 0x4D, 0x18, ANY, ANY)
        && (head[frame + 4] & 0xC2) == 0x40
        && (head[frame + 5] & 0x8F) == 0;
  }

  /** Codes of 9 to 16 bits, and no reserved flag. */
  public static boolean compress(byte[] head) {
    return at(head, 0, 0x1F, 0x9D, ANY)
        && (head[2] & 0x60) == 0
        && (head[2] & 0x1F) >= 9
        && (head[2] & 0x1F) <= 16;
  }

  /**
   * There is no magic number: a known set of parameters, a dictionary as encoders make them (one or
   * two bits set, at least 4 KiB), a size that is unknown or below 256 GiB, and the zero that
   * begins every range code.
   */
  public static boolean lzma(byte[] head) {
    if (head.length <= LZMA_HEADER_BYTES || head[LZMA_HEADER_BYTES] != 0) {
      return false;
    }
    long size = littleEndian(head, 5, 8);
    return parameters(head[0] & 0xFF)
        && dictionary(littleEndian(head, 1, 4))
        && (size == -1 || size >>> 38 == 0);
  }

  /** (pb * 5 + lp) * 9 + lc, where lc + lp may be 4 at most. */
  private static boolean parameters(int packed) {
    return packed < 225 && packed % 9 + packed / 9 % 5 <= 4;
  }

  private static boolean dictionary(long size) {
    long top = Long.highestOneBit(size);
    return size >= 4096 && (size == top || size == top + top / 2 || size == 0xFFFFFFFFL);
  }

  /** Whether a frame begins there that every reader of zstd and lz4 skips. */
  public static boolean skippable(byte[] head, int offset) {
    return at(head, offset, SKIPPABLE) && (head[offset] & 0xF0) == 0x50;
  }

  /** Where the first frame begins that is none to be skipped. */
  private static int frame(byte[] head) {
    long at = 0;
    while (skippable(head, (int) at) && head.length >= at + 8) {
      at = Math.min(at + 8 + littleEndian(head, (int) at + 4, 4), head.length);
    }
    return (int) at;
  }

  private static long littleEndian(byte[] bytes, int offset, int count) {
    long value = 0;
    for (int i = count - 1; i >= 0; i--) {
      value = value << 8 | (bytes[offset + i] & 0xFF);
    }
    return value;
  }
}
