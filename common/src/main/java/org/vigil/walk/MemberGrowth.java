package org.vigil.walk;

import java.util.function.LongSupplier;
import org.vigil.container.WeightLimits;

/**
 * What the members of one container give beyond what it takes: the bytes by which it grows. Only
 * these count, so that what is passed on as it is (stored, or a tar in a gzip) costs nothing.
 */
final class MemberGrowth {
  private final WeightLimits limits;
  private final Growth own;
  private final Growth within;
  private final LongSupplier taken;
  private final LongSupplier weight;
  private long given;
  private long paid;
  private Growth member;
  private boolean cut;

  /**
   * @param own what its members may grow by
   * @param within what all may grow by that lies in its members
   * @param taken how many bytes it has taken by now; 0 where these are not counted
   * @param weight how many bytes it is known to weigh by now
   */
  MemberGrowth(
      WeightLimits limits, Growth own, Growth within, LongSupplier taken, LongSupplier weight) {
    this.limits = limits;
    this.own = own;
    this.within = within;
    this.taken = taken;
    this.weight = weight;
    this.member = own;
  }

  /**
   * Another member begins.
   *
   * @param shares whether those behind it can still be read when it takes too much
   * @return what may lie in it
   */
  Growth begin(boolean shares) {
    cut = false;
    long before = taken.getAsLong();
    member = shares ? own.share(limits, () -> taken.getAsLong() - before) : own;
    long first = given;
    return within.share(limits, () -> Math.min(given - first, weight.getAsLong()));
  }

  /** How many bytes the member may still give, at least. */
  long left() {
    long even = Math.max(0, taken.getAsLong() + paid - given);
    long left = member.left();
    return left > Long.MAX_VALUE - even ? Long.MAX_VALUE : left + even;
  }

  /** The member would have given more than it may. */
  void cut() {
    cut = true;
  }

  boolean isCut() {
    return cut;
  }

  /** The member has given so many. */
  void give(long bytes) {
    given += bytes;
    long due = given - taken.getAsLong();
    if (due > paid) {
      member.take(due - paid);
      paid = due;
    }
  }
}
