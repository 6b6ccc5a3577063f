package org.vigil.model.term;

/** What speaks against the time at which a media says that it was taken. */
public enum TakenDoubt {
  /** Something is written that no clock can show. */
  IMPOSSIBLE,
  /** Before 1990, when no camera wrote files. */
  TOO_EARLY,
  /** The first minute of a year: a clock that nobody set. */
  UNSET,
  /** The satellites' clock beside it says another time, by more than a time zone. */
  CONTRADICTED
}
