package org.vigil.model.people;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.vigil.model.schema.Doc;
import org.vigil.model.schema.Key;
import org.vigil.model.schema.Since;

/** That the material of a case must go. */
@RecordBuilder
@RecordBuilder.Options(
    enableWither = false,
    enableGetters = false,
    addClassRetainedGenerated = true)
@Since(8)
@Doc(
    "One row per order to purge a case; the next run takes its rows away, and reads nothing of it"
        + " any more.")
public record PurgeOrder(
    @Key @Doc("The case.") String caseId,
    @Key @Doc("When it was ordered.") Instant orderedAt,
    @Doc("The account that ordered it.") String orderedBy,
    @Doc("The ISO date until which the material was to be kept, as its manifest stated then.")
        @Nullable String retainUntil) {}
