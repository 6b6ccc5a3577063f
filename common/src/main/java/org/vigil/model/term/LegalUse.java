package org.vigil.model.term;

/** For what the law lets a file be used, the widest first. */
public enum LegalUse {
  /** For everything. */
  ALL,
  /** Its digests and perceptual hashes are matched and linked; its metadata is not used. */
  HASH,
  /** Its digests are matched with hash sets where they are equal, and nothing else. */
  EXACT,
  /** It is counted, and used for nothing. */
  NOTHING;

  /** Whether equal digests may be matched with hash sets. */
  public boolean allowsDigests() {
    return this != NOTHING;
  }

  /** Whether hashes of what it looks like may be matched and linked. */
  public boolean allowsPerceptualHashes() {
    return this == ALL || this == HASH;
  }

  /** Whether what it says of persons, places, times and devices may be used. */
  public boolean allowsMetadata() {
    return this == ALL;
  }
}
