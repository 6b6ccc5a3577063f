package org.vigil.model.known;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.vigil.model.schema.Doc;
import org.vigil.model.schema.Key;
import org.vigil.model.schema.Since;
import org.vigil.model.term.HashSetKind;

/** One version of a hash set. */
@RecordBuilder
@RecordBuilder.Options(
    enableWither = false,
    enableGetters = false,
    addClassRetainedGenerated = true)
@Doc(
    "One row per version of a hash set: a file of it that was imported, or refused whole. When: the night's"
        + " published_at in runs.")
public record HashSet(
    @Key @Doc("The name of the set: its file's name without extension, or as the settings say.")
        String name,
    @Key @Doc("SHA-256 of the file; the same file is imported once.") String version,
    @Doc("The number of the version within its set, from 1; null where it was refused.")
        @Nullable Integer number,
    @Doc("The URI that it was imported from.") String sourceUri,
    @Doc("SHA-256 of URI, size and version of the object there.") String sourceId,
    @Doc("When the file was last changed.") Instant modifiedAt,
    @Doc("The format that it was read as.") String format,
    @Doc("The VICS region, where the list names one.") @Nullable String region,
    @Doc("full: the file is the whole set; delta: it tells what changes in it.") HashSetKind kind,
    @Doc("How many entries the file puts forward.") long entries,
    @Doc("How many entries the file takes back.") long retracted,
    @Doc("How many rows of known_media it opened.") long opened,
    @Doc("How many rows of known_media it closed, with those that expired while it was the newest.")
        long closed,
    @Doc("How many entries of the set are in force from it on; of the newest, now.") long held,
    @Doc("How many of those are disputed.") long disputed,
    @Doc("Whether it is the newest version of the set.") boolean inForce,
    @Doc("Why the file was refused whole, with line or offset; null where it was not.")
        @Nullable String refusal,
    @Doc("The number of the night that imported it.") int night,
    @Since(13) @Doc("When the next of its entries in force expires; null where none does.")
        @Nullable Instant nextExpiry) {}
