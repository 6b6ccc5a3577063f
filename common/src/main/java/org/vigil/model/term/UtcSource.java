package org.vigil.model.term;

/** What tells the instant at which a media was taken, the surest first. */
public enum UtcSource {
  /** The offset that was written beside the local time. */
  OFFSET_TAG,
  /** The satellites' clock beside the local time, or alone. */
  GPS,
  /** The header of a movie: when this file was made, by a clock that ought to show UTC. */
  MOVIE_HEADER
}
