package org.vigil.model;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;
import org.vigil.model.schema.Doc;
import org.vigil.model.schema.Key;
import org.vigil.model.schema.Since;
import org.vigil.model.term.CaseLinkKind;
import org.vigil.model.term.Strength;

/** Something that a case has and another may have, too. */
@Since(6)
@RecordBuilder
@RecordBuilder.Options(
    enableWither = false,
    enableGetters = false,
    addClassRetainedGenerated = true)
@Doc(
    "One row per folder of pictures, and per place and hour of a picture, in a source: what case_links are counted from"
        + " beside identifiers, devices and series.")
public record CaseThing(
    @Key @Doc("What kind of thing it is: FOLDER or PLACE_AND_HOUR.") CaseLinkKind kind,
    @Key @Doc("The thing, as in case_links.") String thing,
    @Key @Doc("The source version that has it.") String sourceId,
    @Key
        @Doc(
            "What it is there: the folder's path, or the moment and camera of a picture, which its copies share.")
        String item,
    @Doc("The case that the source belongs to.") String caseId,
    @Doc("The thing in words.") String label,
    @Doc("A path at which it is found.") @Nullable String example,
    @Doc("How well it links cases.") Strength strength,
    @Doc("The rule that made it.") String rule,
    @Doc(
            "Of a cell of the second grid, which lies across the edges of the first: the cell of the first.")
        @Nullable String within,
    @Doc("The number of the night that read it.") int night) {}
