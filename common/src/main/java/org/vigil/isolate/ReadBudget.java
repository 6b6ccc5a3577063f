package org.vigil.isolate;

import java.time.Duration;

/**
 * How much longer an isolated reader may take. It begins with an allowance by the size of the
 * container; waiting uses it up, what comes gives it back: so that neither a hang nor a trickle
 * lasts, and a container of any size may be read.
 */
final class ReadBudget {
  private static final long BYTES_PER_MEGABYTE = 1_000_000;

  /** A reader that has reported nothing for 11 minutes will report nothing more. */
  private static final long MOST_MEGABYTES = 300;

  private final long fullNanos;
  private final long nanosPerMegabyte;
  private long leftNanos;

  ReadBudget(Duration base, Duration perMegabyte, long sizeBytes) {
    nanosPerMegabyte = perMegabyte.toNanos();
    long megabytes = Math.min(sizeBytes / BYTES_PER_MEGABYTE, MOST_MEGABYTES);
    fullNanos = base.toNanos() + megabytes * nanosPerMegabyte;
    leftNanos = fullNanos;
  }

  Duration left() {
    return Duration.ofNanos(leftNanos);
  }

  void spend(long nanos, long bytes) {
    long earned = bytes * nanosPerMegabyte / BYTES_PER_MEGABYTE;
    leftNanos = Math.max(0, Math.min(fullNanos, leftNanos - nanos + earned));
  }
}
