package org.vigil.model.seizure;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.vigil.model.schema.Doc;
import org.vigil.model.schema.Key;
import org.vigil.model.schema.Since;

/** A seizure that is read on demand, and how far. */
@Since(8)
@RecordBuilder
@RecordBuilder.Options(
    enableWither = false,
    enableGetters = false,
    addClassRetainedGenerated = true)
@Doc("One row per seizure that was read on demand; the one row of its lane.")
public record Seizure(
    @Key @Doc("SHA-256 over its listing, its case and how it is read, 12 digits.") String seizureId,
    @Doc("What was to be read, as it was given.") String location,
    @Doc("The case manifest that was given with it.") @Nullable String manifestUri,
    @Doc("How many sources its listing has.") long sources,
    @Doc("How many bytes they have.") long sizeBytes,
    @Doc(
            "The published night that it is compared with; what that night has read is not read again. 0 where none"
                + " was published.")
        int night,
    @Doc("How many batches are read, and their alerts raised.") int batches,
    @Doc("When its reading began.") Instant begunAt,
    @Doc("When all was read; null until then. The next night takes it over from then on.")
        @Nullable Instant readAt,
    @Doc("When its readings were let go, once a published night had them; null until then.")
        @Nullable Instant releasedAt) {}
