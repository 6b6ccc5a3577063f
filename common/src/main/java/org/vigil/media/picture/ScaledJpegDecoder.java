package org.vigil.media.picture;

import java.util.List;
import org.vigil.media.facts.MediaFacts;
import org.vigil.media.facts.PictureFacts;

/**
 * Leptonica's libjpeg-turbo: the size and PDQ hash of a large and whole {@link LumaJpeg}, from its
 * luma at the smallest size whose shorter side has {@link #LEAST_SIDE} pixels: a third of the time
 * of a full decode, and a few bits from its hash. What is small, broken or in other colours is left
 * to the next decoder. One for all pixels reads what the JDK may have no code for, such as
 * arithmetic coding.
 */
final class ScaledJpegDecoder implements PictureDecoder {
  private static final int LEAST_SIDE = 256;

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
    LumaJpeg jpeg = LumaJpeg.of(bytes);
    if (jpeg == null) {
      return MediaFacts.NONE;
    }
    long pixels = (long) jpeg.width() * jpeg.height();
    int shift = scales ? jpeg.shift(LEAST_SIDE) : 0;
    boolean fits = pixels * BYTES_PER_PIXEL <= 2 * Runtime.getRuntime().maxMemory();
    ScaledLuma luma = pixels <= pixelLimit && shift > 0 == scales && fits ? jpeg.luma(shift) : null;
    if (luma == null) {
      return MediaFacts.NONE;
    }
    String name = Leptonica.version() + "/jpeg-1/" + (1 << shift);
    PictureFacts header = new PictureFacts(jpeg.width(), jpeg.height(), null, null);
    return HashedPicture.of(header, luma, name, bytes.length, List.of());
  }
}
