package org.vigil.jobs.lead;

import org.jspecify.annotations.Nullable;
import org.vigil.jobs.near.NearPairs;

/**
 * A match, with what the entry says.
 *
 * @param hashSet the name of the hash set
 * @param entryId the entry within the set
 * @param kind what agreed: sha256, sha1, md5 or pdq
 * @param distance bits that differ: 0 for digests, 0 to 31 for pdq
 * @param quality the lesser PDQ quality of the two; null for digests, or where none is known
 * @param category the category as the set writes it
 * @param victimIdentified whether the victim is identified; null where the set does not say
 * @param distributed whether the material is known to be distributed
 * @param series the name of the series that the set puts it in
 * @param status how the set stands to the entry: LISTED, DISPUTED or KNOWN
 */
public record KnownMatch(
    String hashSet,
    String entryId,
    String kind,
    int distance,
    @Nullable Integer quality,
    @Nullable String category,
    @Nullable Boolean victimIdentified,
    @Nullable Boolean distributed,
    @Nullable String series,
    String status) {

  /** Whether the set only knows it, as it knows software; that speaks for no victim. */
  boolean isOnlyKnown() {
    return status.equals("KNOWN");
  }

  /** Whether the set says so of the victim; what is disputed or weak may not put one aside. */
  boolean says(boolean identified) {
    return Boolean.valueOf(identified).equals(victimIdentified)
        && !(identified && (status.equals("DISPUTED") || isWeak()));
  }

  /** Whether flat pictures agree, as they do by chance. */
  boolean isWeak() {
    return quality != null && quality < NearPairs.LINK_QUALITY;
  }

  boolean isExact() {
    return !kind.equals("pdq");
  }
}
