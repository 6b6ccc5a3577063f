package org.vigil.model.term;

/** The kinds of lead, in order of precedence. */
public enum LeadType {
  /** A camera took known media and others. */
  SAME_DEVICE,
  /** A series with known members has new ones. */
  SERIES_GROWTH,
  /** Known media whose victim is not identified. */
  KNOWN_UNIDENTIFIED_VICTIM,
  /** Unknown media in several cases. */
  CROSS_CASE,
  /** Unknown media. */
  UNKNOWN_MEDIA
}
