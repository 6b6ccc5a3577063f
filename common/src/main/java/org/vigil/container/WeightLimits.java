package org.vigil.container;

import java.io.Serializable;
import java.time.Duration;

/**
 * What reading a source may cost by what it weighs.
 *
 * @param expansion how many times its own size a source may grow by: what its containers give
 *     beyond what they take; once for the containers that are sources, and as much for all that lie
 *     in others together
 * @param floorBytes so much it may grow by, however small it is
 * @param time how long it may be read ...
 * @param timePerMegabyte ... and how much longer for each megabyte of it
 */
public record WeightLimits(long expansion, long floorBytes, Duration time, Duration timePerMegabyte)
    implements Serializable {
  private static final long BYTES_PER_MEGABYTE = 1_000_000;

  public WeightLimits {
    positive("limits.expansion", expansion);
    positive("limits.expansion-floor", floorBytes);
    positive("limits.time", time.toMillis());
    if (timePerMegabyte.isNegative()) {
      throw new IllegalArgumentException("limits.time-per-megabyte must not be negative");
    }
  }

  /**
   * 1,100: DEFLATE reaches 1,032, so that a sparse image packed with it is read. 256 MiB: some
   * seconds of work, and a little more than the text of 230 MiB that a real RAR of 185 KB holds. An
   * hour and 10 s a megabyte: a hundred times what honest sources take.
   */
  public static WeightLimits standard() {
    return new WeightLimits(1100, 256L << 20, Duration.ofHours(1), Duration.ofSeconds(10));
  }

  /** How many bytes a source of this size may grow by. */
  public long growth(long sizeBytes) {
    return Math.max(floorBytes, times(sizeBytes));
  }

  /** The bytes that so many may honestly become more. */
  public long times(long sizeBytes) {
    return sizeBytes > Long.MAX_VALUE / expansion ? Long.MAX_VALUE : sizeBytes * expansion;
  }

  /** How long a source of this size may be read. */
  public Duration timeFor(long sizeBytes) {
    return time.plus(timePerMegabyte.multipliedBy(sizeBytes / BYTES_PER_MEGABYTE));
  }

  static void positive(String name, long value) {
    if (value < 1) {
      throw new IllegalArgumentException(name + " must be at least 1, not " + value);
    }
  }
}
