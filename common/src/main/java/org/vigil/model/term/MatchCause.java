package org.vigil.model.term;

/** Why a match was found. */
public enum MatchCause {
  /** The media were new or read anew. */
  NEW_MEDIA,
  /** The entry was new to media that were there before. */
  NEW_KNOWN,
  /** The entry is of a set that has ended another match with the media. */
  CHANGED_KNOWN
}
