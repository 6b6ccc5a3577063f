package org.vigil.model.term;

/** Why an entry of a hash set ended. */
public enum EntryEnding {
  /** The list took it back. */
  RETRACTED,
  /** A whole list lacks it. */
  ABSENT,
  /** A delta has something else on the same entry. */
  REPLACED,
  /** The list itself says until when it counts, and that day has come. */
  EXPIRED,
  /** Of matches alone: the media may not be used for it any more. */
  WITHHELD
}
