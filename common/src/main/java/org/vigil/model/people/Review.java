package org.vigil.model.people;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.vigil.model.schema.Doc;
import org.vigil.model.schema.Key;
import org.vigil.model.schema.Since;
import org.vigil.model.term.lead.ReviewDecision;

/** What a person has decided of a lead. */
@RecordBuilder
@RecordBuilder.Options(
    enableWither = false,
    enableGetters = false,
    addClassRetainedGenerated = true)
@Since(11)
@Doc(
    "One row per decision of a person on a lead. Rows are only added; the newest of a lead counts.")
public record Review(
    @Key @Doc("The lead.") String leadId,
    @Key @Doc("When it was decided.") Instant decidedAt,
    @Key @Doc("Who decided it, as the person gave it.") String decidedBy,
    @Doc("taken_up, referred, victim_identified, no_further_action or reopened.")
        ReviewDecision decision,
    @Doc("What the person noted.") @Nullable String note,
    @Doc("The version of the lead that the person had before them.") int leadVersion,
    @Doc("Its score then.") double score,
    @Doc("How many media it was about then.") long media) {}
