package org.vigil.model.term;

/** What a lead is about, the closest tie first: a media belongs to the first that it has. */
public enum SubjectKind {
  /** A series that a hash set or a case file names. */
  NAMED_SERIES,
  /** Near-duplicates. */
  SERIES,
  /** The files of a provider's report. */
  REPORT,
  /** A folder, archive or conversation of one source. */
  PLACE,
  /** What one camera took within an hour. */
  EVENT,
  /** What one camera took, over cases. */
  DEVICE,
  /** One media. */
  MEDIA,
  /** What came in with a case, without any tie to abuse: by camera. */
  ROLL
}
