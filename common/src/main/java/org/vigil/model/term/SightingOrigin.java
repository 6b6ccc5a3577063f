package org.vigil.model.term;

/** Where an identifier was read. */
public enum SightingOrigin {
  /** A provider's report. */
  REPORT,
  /** A case file. */
  CASE_FILE,
  /** The header of a mail. */
  MAIL_HEADER,
  /** The body of a mail. */
  MAIL_BODY,
  /** The metadata of a picture or video. */
  METADATA,
  /** The name of a file or folder. */
  PATH
}
