package org.vigil.model;

import org.jspecify.annotations.Nullable;

/** One entry of a hash set. */
@Doc("One row per distinct entry of a hash set's version in force.")
public record KnownMedia(
    @Key @Doc("The name of the hash set.") String hashSet,
    @Key @Doc("SHA-256 over all that the entry says: its identity within the set.") String entryId,
    @Doc("SHA-256 of the known content.") @Nullable String sha256,
    @Doc("SHA-1 of the known content.") @Nullable String sha1,
    @Doc("MD5 of the known content.") @Nullable String md5,
    @Doc("PDQ hash, 64 hex digits.") @Nullable String pdq,
    @Doc("PDQ quality; null where the list has none.") @Nullable Integer pdqQuality,
    @Doc("PhotoDNA hash as it came; compared for equality only, never computed.")
        @Nullable String photoDna,
    @Doc("The category as the list numbers it; what it means depends on set and region.")
        @Nullable Integer category,
    @Doc("Whether the victim is identified; null where the list does not say.")
        @Nullable Boolean victimIdentified,
    @Doc("Whether the offender is identified.") @Nullable Boolean offenderIdentified,
    @Doc("Whether the material is known to be distributed.") @Nullable Boolean distributed,
    @Doc("The name of the series that the list puts it in.") @Nullable String series,
    @Doc(
            "How the list stands to it: LISTED; DISPUTED, if it tells that somebody disagrees; KNOWN, if it"
                + " only knows it, as it knows software.")
        String status,
    @Doc("The number of the night that imported it.") int night) {}
