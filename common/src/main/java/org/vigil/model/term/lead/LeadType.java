package org.vigil.model.term.lead;

/** What ties a lead to abuse most; the last two, where nothing does. */
public enum LeadType {
  /** Known media whose victim is not identified. */
  KNOWN_UNIDENTIFIED_VICTIM,
  /** Unknown media in a series with members of concern. */
  SERIES_GROWTH,
  /** An examiner has graded it. */
  GRADED,
  /** A hash set lists it. */
  LISTED,
  /** Unknown media in a folder, or within an hour, with media of concern. */
  COMPANY,
  /** A camera took media of concern and others. */
  SAME_DEVICE,
  /** A provider has reported it. */
  REPORTED,
  /** An account or the like is also in a report, or in a case with media of concern. */
  FOOTPRINT,
  /** Unknown media in several cases. */
  CROSS_CASE,
  /** Unknown media. */
  UNKNOWN_MEDIA
}
