package org.vigil.media.facts;

import org.jspecify.annotations.Nullable;
import org.vigil.hash.PdqResult;

/**
 * The picture in a media.
 *
 * @param width pixels, as stored
 * @param height pixels, as stored
 * @param pdq of the decoded picture, null if it was not decoded
 * @param decoder what decoded it, with its version, null if it was not decoded
 */
public record PictureFacts(
    int width, int height, @Nullable PdqResult pdq, @Nullable String decoder) {
  public PictureFacts {
    if (width < 1 || height < 1) {
      throw new IllegalArgumentException("Not a size: " + width + " x " + height);
    }
    if (pdq != null && (pdq.quality() < 0 || pdq.quality() > 100)) {
      throw new IllegalArgumentException("Not a quality: " + pdq.quality());
    }
    decoder = CleanText.clean(decoder);
  }

  /** These facts; its hash and what decoded it are the other's where it says nothing of them. */
  PictureFacts and(@Nullable PictureFacts other) {
    return decoder != null || other == null
        ? this
        : new PictureFacts(width, height, pdq == null ? other.pdq : pdq, other.decoder);
  }
}
