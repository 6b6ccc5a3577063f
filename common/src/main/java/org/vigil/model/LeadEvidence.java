package org.vigil.model;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.vigil.model.schema.Doc;
import org.vigil.model.schema.Key;
import org.vigil.model.schema.Since;
import org.vigil.model.term.Question;
import org.vigil.model.term.lead.EvidenceDirection;

/** One signal's part in a lead. */
@RecordBuilder
@RecordBuilder.Options(
    enableWither = false,
    enableGetters = false,
    addClassRetainedGenerated = true)
@Doc("One row per lead and signal: the contributions of a lead add up to its score.")
public record LeadEvidence(
    @Key @Doc("The lead.") String leadId,
    @Key @Doc("The signal.") String signal,
    @Doc("What the signal saw, as text.") String value,
    @Doc("Points that it adds to, or takes from, the score.") double contribution,
    @Doc("raises, lowers, or missing (nothing to judge by, which is not the same as lowers).")
        EvidenceDirection direction,
    @Doc("How sure the signal is, 0 to 1.") double confidence,
    @Doc("The table and key that it read.") String source,
    @Doc("The reason in a plain sentence.") String sentence,
    @Doc("The number of the night that wrote it.") int night,
    @Since(6)
        @Doc(
            "The question that it answers: concern (what ties it to abuse), value (what would be"
                + " learned), urgency (why now), cap (what bounds the score).")
        @Nullable Question question,
    @Since(9) @Doc("From when on its answer may be another, of the same media; null for never.")
        @Nullable Instant until) {}
