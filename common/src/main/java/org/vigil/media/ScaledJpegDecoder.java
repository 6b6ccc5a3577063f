package org.vigil.media;

import java.util.List;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.leptonica.PIX;
import org.bytedeco.leptonica.global.leptonica;

/**
 * Leptonica's libjpeg-turbo: the size and PDQ hash of a large and whole JPEG in grey or YCbCr, from
 * its luma at the smallest size whose shorter side has {@link #LEAST_SIDE} pixels: a third of the
 * time of a full decode, and a few bits from its hash. What is small, broken or in other colours is
 * left to the next decoder. One for all pixels reads what the JDK may have no code for, such as
 * arithmetic coding.
 */
final class ScaledJpegDecoder implements PictureDecoder {
  private static final int LEAST_SIDE = 256;
  private static final int MOST_SHIFT = 3;

  /** What a pixel takes while a progressive picture is put together: a coefficient a sample. */
  private static final int BYTES_PER_PIXEL = 6;

  private final boolean scales;

  /**
   * @param scales whether it decodes at a smaller size, and nothing else
   */
  ScaledJpegDecoder(boolean scales) {
    this.scales = scales;
  }

  @Override
  public boolean scales() {
    return scales;
  }

  @Override
  public MediaFacts read(byte[] bytes, long pixelLimit) {
    if (Leptonica.version().isEmpty()) {
      return MediaFacts.NONE;
    }
    int[] width = new int[1];
    int[] height = new int[1];
    int[] samples = new int[1];
    int[] ink = new int[1];
    int[] blackInk = new int[1];
    int unread =
        leptonica.readHeaderMemJpeg(bytes, bytes.length, width, height, samples, ink, blackInk);
    boolean light = ink[0] == 0 && blackInk[0] == 0 && (samples[0] == 1 || samples[0] == 3);
    long pixels = (long) width[0] * height[0];
    int shift = scales ? shift(Math.min(width[0], height[0])) : 0;
    boolean fits = pixels * BYTES_PER_PIXEL <= 2 * Runtime.getRuntime().maxMemory();
    return unread == 0 && light && pixels <= pixelLimit && shift > 0 == scales && fits
        ? read(bytes, width[0], height[0], shift)
        : MediaFacts.NONE;
  }

  private static int shift(int side) {
    int shift = MOST_SHIFT;
    while (shift > 0 && side >> shift < LEAST_SIDE) {
      shift--;
    }
    return shift;
  }

  private static MediaFacts read(byte[] bytes, int width, int height, int shift) {
    // A picture with anything to warn of is none.
    PIX picture =
        leptonica.pixReadMemJpeg(
            bytes, bytes.length, 0, 1 << shift, new int[1], leptonica.L_JPEG_READ_LUMINANCE);
    if (picture == null) {
      return MediaFacts.NONE;
    }
    try {
      if (picture.d() != Byte.SIZE
          || picture.w() != ceiling(width, shift)
          || picture.h() != ceiling(height, shift)) {
        return MediaFacts.NONE;
      }
      String name = Leptonica.version() + "/jpeg-1/" + (1 << shift);
      PictureFacts header = new PictureFacts(width, height, null, null);
      ScaledLuma luma = luma(picture, width, height, shift);
      return HashedPicture.of(header, luma, name, bytes.length, List.of());
    } finally {
      leptonica.pixDestroy(picture);
    }
  }

  private static int ceiling(int size, int shift) {
    return ((size - 1) >> shift) + 1;
  }

  private static ScaledLuma luma(PIX picture, int width, int height, int shift) {
    // Its bytes lie in words, the first one highest.
    leptonica.pixEndianByteSwap(picture);
    int stride = picture.wpl() * Integer.BYTES;
    byte[] lines = new byte[Math.multiplyExact(stride, picture.h())];
    IntPointer words = leptonica.pixGetData(picture);
    new BytePointer(words).get(lines);
    return new ScaledLuma(width, height, shift, lines, stride);
  }
}
