package org.vigil.media.facts;

import org.vigil.hash.PdqHash;
import org.vigil.hash.PdqResult;
import org.vigil.model.FrameHash;
import org.vigil.model.FrameHashBuilder;

/**
 * Sampled frames of a video that follow each other and have the same hash.
 *
 * @param number of the first, from 0
 * @param seconds when the first is presented
 * @param untilSeconds when the last is presented
 * @param samples how many they are
 * @param pdq of the first
 */
public record HashedFrame(
    int number, double seconds, double untilSeconds, int samples, PdqResult pdq) {
  public HashedFrame {
    if (number < 0
        || !(seconds >= 0)
        || !(untilSeconds >= seconds)
        || untilSeconds == Double.POSITIVE_INFINITY
        || samples < 1) {
      throw new IllegalArgumentException("Not a frame: " + number + " at " + seconds);
    }
    if (pdq.quality() < 0 || pdq.quality() > 100) {
      throw new IllegalArgumentException("Not a quality: " + pdq.quality());
    }
  }

  /** One more that looks the same. */
  public HashedFrame and(double later) {
    return new HashedFrame(number, seconds, Math.max(untilSeconds, later), samples + 1, pdq);
  }

  public PdqHash hash() {
    return pdq.hash();
  }

  public int quality() {
    return pdq.quality();
  }

  /** As it stands in a reading. */
  public FrameHash row(boolean compared) {
    return FrameHashBuilder.builder()
        .frame(number)
        .timestampSeconds(seconds)
        .untilSeconds(untilSeconds)
        .samples(samples)
        .pdq(hash().toString())
        .pdqQuality(quality())
        .pdqTurned(pdq.turned().stream().map(PdqHash::toString).toList())
        .compared(compared)
        .build();
  }
}
