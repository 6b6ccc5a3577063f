package org.vigil.media.box;

import java.io.EOFException;
import java.util.Arrays;

/** The marker segments before the picture in a JPEG (ITU-T T.81, annex B). */
public final class JpegSegments {
  private static final int MARKER = 0xff;
  private static final int START_OF_SCAN = 0xda;

  private JpegSegments() {}

  /**
   * The segments that are whole, and after them the marker at which readers of metadata stop.
   *
   * @throws EOFException when not one is whole, or this is no JPEG
   */
  public static byte[] whole(byte[] jpeg) throws EOFException {
    int end = 2;
    while (end + 4 <= jpeg.length && unsigned(jpeg, end) == MARKER) {
      int next = end + 2 + (unsigned(jpeg, end + 2) << 8 | unsigned(jpeg, end + 3));
      if (next > jpeg.length || unsigned(jpeg, end + 1) == START_OF_SCAN) {
        break;
      }
      end = next;
    }
    if (end == 2 || jpeg[0] != (byte) MARKER || jpeg[1] != (byte) 0xd8) {
      throw new EOFException("No whole segment");
    }
    byte[] whole = Arrays.copyOf(jpeg, end + 2);
    whole[end] = (byte) MARKER;
    whole[end + 1] = (byte) START_OF_SCAN;
    return whole;
  }

  private static int unsigned(byte[] bytes, int at) {
    return Byte.toUnsignedInt(bytes[at]);
  }
}
