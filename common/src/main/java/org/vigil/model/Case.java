package org.vigil.model;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigil.model.schema.Doc;
import org.vigil.model.schema.Key;
import org.vigil.model.schema.Since;

/** Who seized or reported a body of material. */
@RecordBuilder
@RecordBuilder.Options(
    enableWither = false,
    enableGetters = false,
    addClassRetainedGenerated = true)
@Doc("One row per case: who seized or reported, on what legal basis, kept until when.")
public record Case(
    @Key @Doc("The case's own number or name.") String caseId,
    @Doc("The agency that holds the case.") @Nullable String agency,
    @Doc("The legal basis on which the material is kept.") @Nullable String legalBasis,
    @Doc("The ISO date on which the material must be purged.") @Nullable String retainUntil,
    @Since(5)
        @Doc(
            "What its warrant covers: globs of paths within the intake; null where the manifest"
                + " says nothing of it.")
        @Nullable List<String> scope,
    @Doc(
            "The URI of the case.json or case.conf that states this; null where the folder names"
                + " the case.")
        @Nullable String manifestUri,
    @Doc("The number of the night that saw it first.") int night) {}
