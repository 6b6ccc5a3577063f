package org.vigil.model.term;

import java.util.Locale;

/** What agrees of a media and an entry of a hash set, the strongest first. */
public enum MatchKind implements TableText {
  /** Equal SHA-256. */
  SHA256,
  /** Equal SHA-1. */
  SHA1,
  /** Equal MD5. */
  MD5,
  /** A case file and a list have the same PhotoDNA hash. */
  PHOTO_DNA,
  /** The media looks like what is listed. */
  PDQ,
  /** Frames of the video look like what is listed. */
  FRAME;

  /** Whether it says that two media look alike, and not that they are equal. */
  public boolean isNear() {
    return compareTo(PHOTO_DNA) >= 0;
  }

  @Override
  public String text() {
    return this == PHOTO_DNA ? "photodna" : name().toLowerCase(Locale.ROOT);
  }

  @Override
  public String toString() {
    return text();
  }
}
