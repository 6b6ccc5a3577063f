package org.vigil.model;

import org.jspecify.annotations.Nullable;

/** A content met an entry of a hash set. */
@Doc("One row per media and hash-set entry that agree; the strongest agreement is kept.")
public record Match(
    @Key @Doc("SHA-256 of the media.") String sha256,
    @Key @Doc("The name of the hash set.") String hashSet,
    @Key @Doc("The entry of the set.") String entryId,
    @Doc("What agreed: sha256, sha1, md5 or pdq.") String kind,
    @Doc("Bits that differ: 0 for digests, 0 to 31 for pdq.") int distance,
    @Doc(
            "How the media must be turned or mirrored to agree: original, rotate_90, rotate_180,"
                + " rotate_270, flip_x, flip_y, flip_plus_1, flip_minus_1; null for digests.")
        @Nullable String orientation,
    @Doc("The lesser PDQ quality of the two; below 50 the agreement says little. Null for digests.")
        @Nullable Integer quality,
    @Doc("The number of the night that found it.") int night) {}
