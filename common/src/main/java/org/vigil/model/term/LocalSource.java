package org.vigil.model.term;

/** What tells the local time at which a media was taken, the surest first. */
public enum LocalSource {
  /** EXIF DateTimeOriginal. */
  EXIF,
  /** A maker's own raw format. */
  RAW,
  /** XMP, which any program may write. */
  XMP,
  /** IPTC date and time created, as agencies write them. */
  IPTC,
  /** The creation date of a movie, with its offset. */
  MOVIE,
  /** A case file alone. */
  CASE_FILE
}
