package org.vigil.walk;

import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.vigil.container.WeightLimits;

/**
 * How many bytes the things in a source may still become more than they were. One thing takes no
 * more than half of what is left, or what its own weight allows, so that its siblings are read.
 */
final class Growth {
  private final @Nullable Growth around;
  private final LongSupplier allowed;
  private long taken;

  private Growth(@Nullable Growth around, LongSupplier allowed) {
    this.around = around;
    this.allowed = allowed;
  }

  /** What is left to a whole source. */
  static Growth of(long bytes) {
    return new Growth(null, () -> bytes);
  }

  /**
   * What is left to one of the things that this is shared by.
   *
   * @param weight how many bytes it is known to weigh by now
   */
  Growth share(WeightLimits limits, LongSupplier weight) {
    long half = left() / 2;
    return new Growth(this, () -> Math.max(half, limits.times(weight.getAsLong())));
  }

  long left() {
    long own = Math.max(0, allowed.getAsLong() - taken);
    return around == null ? own : Math.min(own, around.left());
  }

  void take(long bytes) {
    taken += bytes;
    if (around != null) {
      around.take(bytes);
    }
  }
}
