package org.vigil.walk;

import java.time.Duration;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.vigil.container.Limits;
import org.vigil.container.WeightLimits;
import org.vigil.model.term.Reason;

/** What is left of one source's limits. */
final class Budget {
  private static final Duration LONGEST = Duration.ofDays(365);

  private final Limits limits;
  private long members;
  private long bytes;
  private long spilled;
  private final LongSupplier nanoTime;
  private @Nullable Reason spent;
  private Growth first = Growth.of(0);
  private Growth nested = Growth.of(0);
  private long beganNanos;
  private long mostNanos;

  Budget(Limits limits) {
    this(limits, System::nanoTime);
  }

  Budget(Limits limits, LongSupplier nanoTime) {
    this.limits = limits;
    this.nanoTime = nanoTime;
    members = limits.maxMembers();
    bytes = limits.maxBytes();
    weigh(0);
  }

  /** It is that of a source of so many bytes, the reading of which begins. */
  void weigh(long sizeBytes) {
    WeightLimits by = limits.byWeight();
    first = Growth.of(by.growth(sizeBytes));
    nested = Growth.of(by.growth(sizeBytes));
    beganNanos = nanoTime.getAsLong();
    mostNanos = nanos(by.timeFor(sizeBytes));
  }

  private static long nanos(Duration time) {
    return time.compareTo(LONGEST) > 0 ? LONGEST.toNanos() : time.toNanos();
  }

  /** What the members of the source itself may grow by. */
  Growth first() {
    return first;
  }

  /** What all may grow by that lies deeper. */
  Growth nested() {
    return nested;
  }

  Limits limits() {
    return limits;
  }

  /** Takes one member, if any is left. */
  boolean takeMember() {
    if (members == 0) {
      return false;
    }
    members--;
    return true;
  }

  long bytes() {
    return bytes;
  }

  /** Takes them, or all that is left: a container within may have taken from it meanwhile. */
  void takeBytes(long count) {
    bytes = Math.max(0, bytes - count);
  }

  /** How many more bytes of volumes may be spilled to disk. */
  long spillBytes() {
    return limits.maxSpillBytes() - spilled;
  }

  /** Counts so many bytes of volumes as spilled; a negative number as deleted. */
  void hold(long count) {
    spilled += count;
  }

  /** More bytes were there than the budget had. */
  void overdraw() {
    spent = Reason.BYTES_LIMIT;
  }

  /** Which limit ends the reading of all that is left; null while none does. */
  @Nullable Reason spent() {
    if (spent == null && nanoTime.getAsLong() - beganNanos > mostNanos) {
      spent = Reason.TIME_LIMIT;
    }
    return spent;
  }
}
