package org.vigil.media.box;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Where the markers of a JPEG stand, and where it ends (ITU-T T.81, annex B). */
public final class JpegMarkers {
  private static final int START_OF_SCAN = 0xda;
  private static final int END_OF_IMAGE = 0xd9;
  private static final int LOSSLESS = 0xc3;

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());

  private JpegMarkers() {}

  /** Whether its samples are a sensor's, which no picture decoder reads. */
  public static boolean lossless(ByteBuffer jpeg) {
    boolean[] found = {false};
    walk(
        jpeg,
        0,
        (marker, at, length) -> {
          found[0] |= marker == LOSSLESS;
          return marker != START_OF_SCAN;
        });
    return found[0];
  }

  /**
   * Shows the segments of the JPEG that begins here in an array, and gives where it ends; -1 where
   * that does not show. In the coded samples the byte after it distinguishes a marker from a
   * sample.
   */
  public static int walk(ByteBuffer file, int from, Segments segments) {
    int at = from + 2;
    boolean samples = false;
    while (at + 1 < file.limit()) {
      int marker = Byte.toUnsignedInt(file.get(at + 1));
      if (file.get(at) != -1) {
        if (!samples) {
          return -1;
        }
        at = marker(file, at + 1);
      } else if (marker == END_OF_IMAGE) {
        return at + 2;
      } else if (marker == 0xff) {
        at++;
      } else if (marker == 0 || marker == 1 || (marker >= 0xd0 && marker <= 0xd8)) {
        at += 2;
      } else {
        int end = segment(file, at, marker, segments);
        if (end < 0) {
          return -1;
        }
        samples |= marker == START_OF_SCAN;
        at = end;
      }
    }
    return -1;
  }

  /** Where the next byte of all ones stands, or the end; most of a JPEG is passed here. */
  private static int marker(ByteBuffer file, int from) {
    byte[] bytes = file.array();
    int end = file.arrayOffset() + file.limit();
    int at = file.arrayOffset() + from;
    while (at + Long.BYTES <= end && !holdsOnes((long) LONGS.get(bytes, at))) {
      at += Long.BYTES;
    }
    while (at < end && bytes[at] != -1) {
      at++;
    }
    return at - file.arrayOffset();
  }

  /** Whether one of the eight bytes is all ones: adding one carries into its highest bit. */
  private static boolean holdsOnes(long word) {
    return (((word & 0x7f7f7f7f7f7f7f7fL) + 0x0101010101010101L) & word & 0x8080808080808080L) != 0;
  }

  private static int segment(ByteBuffer file, int at, int marker, Segments segments) {
    if (at + 4 > file.limit()) {
      return -1;
    }
    int length = Short.toUnsignedInt(file.getShort(at + 2));
    if (length < 2 || length > file.limit() - at - 2) {
      return -1;
    }
    return segments.segment(marker, at + 4, length - 2) ? at + 2 + length : -1;
  }

  /**
   * Visits one segment after the other: where its content begins, and how long that is; says
   * whether to go on.
   */
  public interface Segments {
    boolean segment(int marker, int at, int length);
  }
}
