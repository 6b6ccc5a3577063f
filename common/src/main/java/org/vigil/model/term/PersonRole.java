package org.vigil.model.term;

/** Whose identifier it is, as the source says. */
public enum PersonRole {
  /** Who is reported. */
  REPORTED,
  /** Who was to receive the material. */
  RECIPIENT,
  /** The child. */
  VICTIM,
  /** Who reports. */
  REPORTER,
  /** Who sent a message. */
  SENDER
}
