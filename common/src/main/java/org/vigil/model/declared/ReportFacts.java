package org.vigil.model.declared;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigil.model.schema.Doc;

/** What a provider's report says as a whole. */
@RecordBuilder
@RecordBuilder.Options(
    enableWither = false,
    enableGetters = false,
    addClassRetainedGenerated = true)
@Doc("What a provider's report says as a whole.")
public record ReportFacts(
    @Doc("The report's own number.") String reportId,
    @Doc("The provider that reported.") @Nullable String provider,
    @Doc("The type of the incident, as written.") @Nullable String incidentType,
    @Doc("When it happened, ISO local time, as written.") @Nullable String incidentAtLocal,
    @Doc("The UTC offset written beside it, such as +02:00.") @Nullable String incidentOffset,
    @Doc("When it happened, UTC, where an offset is written.") @Nullable Instant incidentAt,
    @Doc("When the clearing house received it.") @Nullable Instant receivedAt,
    @Doc("Whether the provider asks for haste.") boolean escalated,
    @Doc("Why, in its words; only where the site keeps free text.") @Nullable String escalation,
    @Doc("The report's annotations, upper case, such as SEXTORTION.") List<String> annotations,
    @Doc("How many files it names.") long files,
    @Doc("How many persons it names, by all roles.") long persons) {}
