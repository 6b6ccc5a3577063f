package org.vigil.media.picture;

import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.leptonica.PIX;
import org.bytedeco.leptonica.global.leptonica;
import org.jspecify.annotations.Nullable;

/**
 * A JPEG in grey or YCbCr as Leptonica's libjpeg-turbo reads it: its luma alone, at full size or
 * less. Its colours are never computed.
 */
public final class LumaJpeg {
  private static final int MOST_SHIFT = 3;

  private final byte[] bytes;
  private final int width;
  private final int height;

  private LumaJpeg(byte[] bytes, int width, int height) {
    this.bytes = bytes;
    this.width = width;
    this.height = height;
  }

  /**
   * The picture whose header these bytes hold; null where there is none, or it is in other colours,
   * or the library is missing on this machine.
   */
  public static @Nullable LumaJpeg of(byte[] bytes) {
    if (Leptonica.version().isEmpty()) {
      return null;
    }
    int[] width = new int[1];
    int[] height = new int[1];
    int[] samples = new int[1];
    int[] ink = new int[1];
    int[] blackInk = new int[1];
    int unread =
        leptonica.readHeaderMemJpeg(bytes, bytes.length, width, height, samples, ink, blackInk);
    boolean light = ink[0] == 0 && blackInk[0] == 0 && (samples[0] == 1 || samples[0] == 3);
    return unread == 0 && light ? new LumaJpeg(bytes, width[0], height[0]) : null;
  }

  public int width() {
    return width;
  }

  public int height() {
    return height;
  }

  /** The largest shift at which the shorter side still has so many pixels; 0 where none does. */
  public int shift(int leastSide) {
    int shift = MOST_SHIFT;
    while (shift > 0 && Math.min(width, height) >> shift < leastSide) {
      shift--;
    }
    return shift;
  }

  /**
   * The luma decoded at 1 / 2<sup>shift</sup> of its size, for a shift up to 3; null where the
   * picture is broken in any way.
   */
  public @Nullable ScaledLuma luma(int shift) {
    // A picture with anything to warn of is none.
    PIX picture =
        leptonica.pixReadMemJpeg(
            bytes, bytes.length, 0, 1 << shift, new int[1], leptonica.L_JPEG_READ_LUMINANCE);
    if (picture == null) {
      return null;
    }
    try {
      boolean whole =
          picture.d() == Byte.SIZE
              && picture.w() == ceiling(width, shift)
              && picture.h() == ceiling(height, shift);
      return whole ? luma(picture, shift) : null;
    } finally {
      leptonica.pixDestroy(picture);
    }
  }

  private static int ceiling(int size, int shift) {
    return ((size - 1) >> shift) + 1;
  }

  private ScaledLuma luma(PIX picture, int shift) {
    // Its bytes lie in words, the first one highest.
    leptonica.pixEndianByteSwap(picture);
    int stride = picture.wpl() * Integer.BYTES;
    byte[] lines = new byte[Math.multiplyExact(stride, picture.h())];
    IntPointer words = leptonica.pixGetData(picture);
    new BytePointer(words).get(lines);
    return new ScaledLuma(width, height, shift, lines, stride);
  }
}
