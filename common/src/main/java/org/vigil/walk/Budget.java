package org.vigil.walk;

import org.vigil.container.Limits;

/** What is left of one source's limits. */
final class Budget {
  private final Limits limits;
  private long members;
  private long bytes;
  private long held;
  private boolean overdrawn;

  Budget(Limits limits) {
    this.limits = limits;
    members = limits.maxMembers();
    bytes = limits.maxBytes();
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

  /** How many bytes of volumes may be held on disk beside those that are. */
  long spillBytes() {
    return limits.maxSpillBytes() - held;
  }

  /** So many bytes of volumes are held; a negative number no longer. */
  void hold(long count) {
    held += count;
  }

  /** More bytes were there than the budget had. */
  void overdraw() {
    overdrawn = true;
  }

  boolean overdrawn() {
    return overdrawn;
  }
}
