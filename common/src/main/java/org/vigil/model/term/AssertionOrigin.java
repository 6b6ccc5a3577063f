package org.vigil.model.term;

/** Whose word an assertion is. */
public enum AssertionOrigin {
  /** An examiner's, in a case file. */
  CASE_FILE,
  /** A provider's, in a report. */
  PROVIDER,
  /** The clearing house's that passed the report on. */
  CLEARING_HOUSE
}
