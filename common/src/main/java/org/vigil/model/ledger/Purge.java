package org.vigil.model.ledger;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.vigil.model.schema.Doc;
import org.vigil.model.schema.Key;
import org.vigil.model.schema.Since;

/** That a case is gone, and how that was made sure of. */
@RecordBuilder
@RecordBuilder.Options(
    enableWither = false,
    enableGetters = false,
    addClassRetainedGenerated = true)
@Since(8)
@Doc("One row per purged case: the receipt, sealed and chained as nights are.")
public record Purge(
    @Key @Doc("The case.") String caseId,
    @Key @Doc("When it was ordered.") Instant orderedAt,
    @Doc("The account that ordered it.") String orderedBy,
    @Doc("The ISO date until which the material was to be kept.") @Nullable String retainUntil,
    @Doc("The first night that shows nothing of it.") int night,
    @Doc("When the files that contained it were gone, and the others searched.") Instant purgedAt,
    @Doc(
            "How many sources of it the nights before had; null where no such night could be read"
                + " any more.")
        @Nullable Long sources,
    @Doc("How many media files they had of it; null likewise.") @Nullable Long mediaFiles,
    @Doc("How many of its media no other case has, which are gone with it; null likewise.")
        @Nullable Long media,
    @Doc(
            "How many digests, of its sources and of those media, were looked for in every file of"
                + " the lake, and not found.")
        long digestsSought,
    @Doc("How many files of tables and of their logs were searched.") long filesSearched,
    @Doc(
            "How many of their rows have a text that equals its name: 0, unless something else is"
                + " called the same.")
        long rowsWithItsName,
    @Doc("The version of the schema that it was written in.") int schemaVersion,
    @Doc("row_hash of the receipt before; empty for the first.") String prevHash,
    @Doc("The seal of this row's other columns, as in runs.") String rowHash) {}
