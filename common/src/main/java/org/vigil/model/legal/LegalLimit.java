package org.vigil.model.legal;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;
import org.vigil.model.schema.Doc;
import org.vigil.model.schema.Key;
import org.vigil.model.schema.Since;
import org.vigil.model.term.LegalUse;

/** A file that may not be used for everything. */
@Since(5)
@RecordBuilder
@RecordBuilder.Options(
    enableWither = false,
    enableGetters = false,
    addClassRetainedGenerated = true)
@Doc("One row per file (a thing in a source) whose use a rule limits, or has limited before.")
public record LegalLimit(
    @Key @Doc("The source version that it lies in.") String sourceId,
    @Key @Doc("The position of the file within its source.") long ordinal,
    @Doc("SHA-256 of the content; null where its bytes were not read.") @Nullable String sha256,
    @Doc("The case that the source belongs to.") String caseId,
    @Doc(
            "What it may be used for: HASH (no metadata), EXACT (equal digests with hash sets only), NOTHING; ALL where"
                + " no rule limits it any more.")
        LegalUse use,
    @Doc("The rule of vigil.legal.rules that says so, and what it goes by.") String rule,
    @Doc("The number of the night since which it is so.") int night) {}
