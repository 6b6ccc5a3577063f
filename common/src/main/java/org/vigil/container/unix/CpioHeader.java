package org.vigil.container.unix;

import org.vigil.container.ArchiveFormat;
import org.vigil.container.MagicNumbers;

/** The headers of cpio: old binary of either byte order, odc, newc, and newc with checksums. */
final class CpioHeader {
  /** How many of the bytes ahead say whether a member begins. */
  static final int AHEAD_BYTES = 128;

  private static final int MAX_PADDING_BYTES = 3;
  private static final int[] TRAILER = {'T', 'R', 'A', 'I', 'L', 'E', 'R', '!', '!', '!', 0};
  private static final int NEW_BYTES = 110;
  private static final int ODC_BYTES = 76;
  private static final int BINARY_BYTES = 26;

  private CpioHeader() {}

  /** Whether an archive begins with these bytes. */
  static boolean recognises(byte[] head) {
    boolean text = MagicNumbers.at(head, 0, '0', '7', '0', '7', '0', MagicNumbers.ANY);
    if (text && (head[5] == '1' || head[5] == '2')) {
      return digits(head, NEW_BYTES, 16);
    }
    if (text && head[5] == '7') {
      return digits(head, ODC_BYTES, 8);
    }
    return (MagicNumbers.at(head, 0, 0xC7, 0x71) && binary(head, 1))
        || (MagicNumbers.at(head, 0, 0x71, 0xC7) && binary(head, 0));
  }

  /**
   * Whether a header that a member follows begins these bytes, behind what pads the member before
   * it: neither that of the end, nor none.
   */
  static boolean memberBegins(byte[] ahead) {
    int at = 0;
    while (at < MAX_PADDING_BYTES && at < ahead.length && ahead[at] == 0) {
      at++;
    }
    int header = headerBytes(ahead, at);
    return header > 0 && !MagicNumbers.at(ahead, at + header, TRAILER);
  }

  private static int headerBytes(byte[] ahead, int at) {
    if (MagicNumbers.at(ahead, at, '0', '7', '0', '7', '0', MagicNumbers.ANY)) {
      int dialect = ahead[at + 5];
      return dialect == '7' ? ODC_BYTES : dialect == '1' || dialect == '2' ? NEW_BYTES : 0;
    }
    boolean binary =
        MagicNumbers.at(ahead, at, 0xC7, 0x71) || MagicNumbers.at(ahead, at, 0x71, 0xC7);
    return binary ? BINARY_BYTES : 0;
  }

  private static boolean digits(byte[] head, int length, int radix) {
    for (int i = 6; i < length; i++) {
      if (i >= head.length || Character.digit(head[i], radix) < 0) {
        return false;
      }
    }
    return true;
  }

  /** Its magic number is weak: a file type must be there, and a name that ends where it should. */
  private static boolean binary(byte[] head, int high) {
    if (head.length < BINARY_BYTES) {
      return false;
    }
    int type = int16(head, 6, high) >> 12;
    int name = int16(head, 20, high);
    boolean typed = type == 1 || type == 2 || type == 4 || type == 6 || (type >= 8 && type <= 12);
    return (typed || type == 0) && name >= 2 && named(head, name);
  }

  private static boolean named(byte[] head, int length) {
    int end = Math.min(head.length, BINARY_BYTES + length - 1);
    for (int i = BINARY_BYTES; i < end; i++) {
      if (head[i] == 0) {
        return false;
      }
    }
    boolean goesOn = end == ArchiveFormat.HEAD_BYTES;
    return goesOn || (end < head.length && head[end] == 0);
  }

  /**
   * @param high where the high byte stands: first or, in little-endian archives, second
   */
  private static int int16(byte[] bytes, int at, int high) {
    return (bytes[at + 1 - high] & 0xFF) | (bytes[at + high] & 0xFF) << 8;
  }
}
