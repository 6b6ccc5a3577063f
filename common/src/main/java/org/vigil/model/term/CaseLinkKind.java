package org.vigil.model.term;

/** What two cases may have in common, beside media. */
public enum CaseLinkKind {
  /** An account, address, number or the like. */
  IDENTIFIER,
  /** A camera, telephone, lens or document chain. */
  DEVICE,
  /** A series that a hash set or a case file names. */
  NAMED_SERIES,
  /** A folder with the same names and sizes. */
  FOLDER,
  /** Pictures of one place and one hour. */
  PLACE_AND_HOUR
}
