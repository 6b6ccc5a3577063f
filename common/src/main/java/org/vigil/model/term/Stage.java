package org.vigil.model.term;

/** Where in the night something went wrong. */
public enum Stage {
  /** The object could not be listed, opened or followed: nothing of it was read. */
  LIST,
  /** The bytes of one thing could not be read to their end: it has no media file. */
  READ,
  /** A container was read and hashed, but not, or not wholly, expanded into its members. */
  EXPAND,
  /** The bytes were read and hashed, but the picture could not be decoded. */
  DECODE,
  /** The bytes were read and hashed, but their metadata could not. */
  METADATA,
  /** A hash list was refused. */
  IMPORT;

  /** Whether such a fault stands in the place of a media file, and so counts in the balance. */
  public boolean unread() {
    return this == LIST || this == READ;
  }
}
