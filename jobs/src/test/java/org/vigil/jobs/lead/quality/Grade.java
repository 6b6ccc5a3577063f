package org.vigil.jobs.lead.quality;

/** What a specialist wants of a planted group. */
public enum Grade {
  /** To be seen among the first twenty. */
  URGENT(3),
  /** To be seen in its turn. */
  IMPORTANT(1),
  /** May stand anywhere but before what is urgent. */
  NEUTRAL(0),
  /** Looks like something to a score, and is nothing. */
  DECOY(0),
  /** What every telephone holds. */
  BULK(0);

  private final int gain;

  Grade(int gain) {
    this.gain = gain;
  }

  /** What finding it is worth. */
  int gain() {
    return gain;
  }

  /** Whether it ought to be found. */
  boolean isWanted() {
    return gain > 0;
  }
}
