package org.vigil.model.known;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.vigil.model.schema.Doc;
import org.vigil.model.schema.Key;
import org.vigil.model.schema.Since;
import org.vigil.model.term.EntryEnding;
import org.vigil.model.term.EntryStatus;

/** One entry of a hash set, for as long as it was in the set. */
@RecordBuilder
@RecordBuilder.Options(
    enableWither = false,
    enableGetters = false,
    addClassRetainedGenerated = true)
@Doc(
    "One row per entry of a hash set and time in which it was in the set; in force where version_to"
        + " is null. Rows are closed, and never deleted: night N saw those with night <= N and no"
        + " night_to up to N.")
public record KnownMedia(
    @Key @Doc("The name of the hash set.") String hashSet,
    @Key @Doc("SHA-256 over all that the entry says: its identity within the set.") String entryId,
    @Key @Doc("The first version of the set that says so.") int versionFrom,
    @Doc("The list's own name for the entry, by which another file of the set may change it.")
        @Nullable String listId,
    @Doc("The VICS region of that version, where it names one.") @Nullable String region,
    @Doc("SHA-256 of the known content.") @Nullable String sha256,
    @Doc("SHA-1 of the known content.") @Nullable String sha1,
    @Doc("MD5 of the known content.") @Nullable String md5,
    @Doc("PDQ hash, 64 hex digits.") @Nullable String pdq,
    @Doc("PDQ quality; null where the list has none.") @Nullable Integer pdqQuality,
    @Doc("PhotoDNA hash as it came; compared for equality only, never computed.")
        @Nullable String photoDna,
    @Doc("The category as the list writes it; what it means depends on set and region.")
        @Nullable String category,
    @Doc("Whether the victim is identified; null where the list does not say.")
        @Nullable Boolean victimIdentified,
    @Doc("Whether the offender is identified.") @Nullable Boolean offenderIdentified,
    @Doc("Whether the material is known to be distributed.") @Nullable Boolean distributed,
    @Doc("The name of the series that the list puts it in.") @Nullable String series,
    @Doc(
            "How the list stands to it: LISTED; DISPUTED, if it tells that somebody disagrees;"
                + " KNOWN, if it only knows it, as it knows software.")
        EntryStatus status,
    @Doc("The number of the night that imported it.") int night,
    @Doc(
            "The version of the set that ended it, or under which it expired; null while it is in force.")
        @Nullable Integer versionTo,
    @Doc("The number of the night that ended it; null while it is in force.")
        @Nullable Integer nightTo,
    @Doc(
            "Why it ended: RETRACTED by the list, ABSENT from a whole list, REPLACED by what a"
                + " delta says of the same entry, EXPIRED when its time was over.")
        @Nullable EntryEnding ending,
    @Since(13)
        @Doc("From when on it counts no more, as the list says; null where the list sets no end.")
        @Nullable Instant expiresAt) {}
