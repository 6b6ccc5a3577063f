package org.vigil.model;

/** A content met an entry of a hash set. */
@Doc("One row per media and hash-set entry that agree; the strongest agreement is kept.")
public record Match(
    @Key @Doc("SHA-256 of the media.") String sha256,
    @Key @Doc("The name of the hash set.") String hashSet,
    @Key @Doc("The entry of the set.") String entryId,
    @Doc("What agreed: sha256, sha1, md5 or pdq.") String kind,
    @Doc("Bits that differ: 0 for digests, 0 to 31 for pdq.") int distance,
    @Doc("The number of the night that found it.") int night) {}
