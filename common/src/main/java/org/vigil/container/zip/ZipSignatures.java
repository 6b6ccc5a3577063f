package org.vigil.container.zip;

import java.io.IOException;
import org.vigil.container.ByteWindow;

/** The signatures by which the records of a zip are known. */
public final class ZipSignatures {
  static final int LOCAL = 0x04034b50;
  static final int CENTRAL = 0x02014b50;
  public static final int DESCRIPTOR = 0x08074b50;
  static final int END = 0x06054b50;
  static final int END64 = 0x06064b50;
  static final int LOCATOR64 = 0x07064b50;
  static final int SIGNATURE = 0x05054b50;
  static final int EXTRA_DATA = 0x08064b50;
  static final int END_BYTES = 22;

  /** Stands at the front of a split archive that fitted one volume after all. */
  private static final int SINGLE_VOLUME = 0x30304b50;

  private static final int NEWEST_VERSION = 63;
  private static final int LAST_METHOD = 99;

  private ZipSignatures() {}

  public static int signature(byte[] head, int offset) {
    int signature = 0;
    for (int i = 0; i < 4; i++) {
      signature |= head.length < offset + 4 ? 0 : (head[offset + i] & 0xFF) << (8 * i);
    }
    return signature;
  }

  /** Whether this may stand before the first record; a descriptor's signature does so there. */
  static boolean marksVolumes(int signature) {
    return signature == DESCRIPTOR || signature == SINGLE_VOLUME;
  }

  /** Whether a record that can follow a member begins so far ahead. */
  static boolean begins(ByteWindow window, int ahead) throws IOException {
    if (window.at(ahead) != 'P' || window.at(ahead + 1) != 'K') {
      return false;
    }
    return switch (window.int32(ahead)) {
      case LOCAL ->
          (window.int16(ahead + 4) & 0xFF) <= NEWEST_VERSION
              && window.int16(ahead + 8) <= LAST_METHOD;
      case CENTRAL, END, END64, EXTRA_DATA -> true;
      default -> false;
    };
  }
}
