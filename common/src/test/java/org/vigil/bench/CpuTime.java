package org.vigil.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.function.LongSupplier;

/** Processor time of this thread: on a shared machine the clock on the wall tells little. */
final class CpuTime {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private CpuTime() {}

  /**
   * What the work gave, and the least processor time that it took in some rounds.
   *
   * @param rounds how often the work is done; the first ones warm up the compiler
   */
  static Taken least(int rounds, LongSupplier work) {
    long least = Long.MAX_VALUE;
    long result = 0;
    for (int round = 0; round < rounds; round++) {
      long start = THREADS.getCurrentThreadCpuTime();
      result = work.getAsLong();
      least = Math.min(least, THREADS.getCurrentThreadCpuTime() - start);
    }
    return new Taken(result, least / 1e6);
  }

  /** The result of a work, and its processor time. */
  record Taken(long result, double millis) {}
}
