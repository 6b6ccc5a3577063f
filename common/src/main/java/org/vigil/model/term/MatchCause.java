package org.vigil.model.term;

/** Why a match was found. */
public enum MatchCause {
  /** The media were new, read anew, or may be used for it since. */
  NEW_MEDIA,
  /** The entry was new to media that were there before. */
  NEW_KNOWN,
  /** The entry is of a set that has ended another match with the media. */
  CHANGED_KNOWN
}
