package org.vigil.model.legal;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.vigil.model.schema.Doc;
import org.vigil.model.schema.Key;
import org.vigil.model.schema.Since;
import org.vigil.model.term.LegalUse;

/** A content that may not be used for everything, wherever it was found. */
@Since(5)
@RecordBuilder
@RecordBuilder.Options(
    enableWither = false,
    enableGetters = false,
    addClassRetainedGenerated = true)
@Doc(
    "One row per media of which every file is limited, or has been: it may be used as far as the freest of them.")
public record MediaLimit(
    @Key @Doc("SHA-256 of the media.") String sha256,
    @Doc(
            "What it may be used for: HASH, EXACT or NOTHING, as in legal_limits; ALL where it is free again.")
        LegalUse use,
    @Doc("The rule that limits the freest of its files, and what it goes by.") String rule,
    @Doc("The number of the night since which it is so.") int night) {}
