package org.vigil.model.known;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigil.model.schema.Doc;
import org.vigil.model.schema.Key;
import org.vigil.model.schema.Since;
import org.vigil.model.term.HubCause;

/** A known PDQ hash that agrees with media by chance. */
@RecordBuilder
@RecordBuilder.Options(
    enableWither = false,
    enableGetters = false,
    addClassRetainedGenerated = true)
@Doc(
    "One row per PDQ hash in force in a hash set that is near so many media which have nothing to do with each other"
        + " that to be near it says nothing, or, near half as many, says less. Its matches stay in matches; in leads those by"
        + " PDQ alone count by its weight.")
public record Hub(
    @Key @Doc("The known PDQ hash, 64 hex digits.") String pdq,
    @Doc("The hash sets that list it.") List<String> hashSets,
    @Doc("How many of their entries in force bear it.") long entries,
    @Doc("The least PDQ quality that they give for it; null where none does.")
        @Nullable Integer quality,
    @Doc("How many media are near it, themselves or by their frames, and agree by no digest.")
        long media,
    @Doc("How many of those were compared with each other: the first by SHA-256.") int compared,
    @Doc(
            "How many of the compared are more than 31 bits from each other, each from each, counted from the nearest"
                + " to the hash.")
        int unrelated,
    @Doc("How many of the compared agree with a PDQ quality below 50.") int flat,
    @Doc(
            "Why it is a hub: UNRELATED, for so many of the compared are; FLAT, for more than half of the compared"
                + " are.")
        List<HubCause> causes,
    @Doc("The number of the night since which it is one.") int night,
    @Since(7)
        @Doc(
            "How much a match by PDQ alone still counts, 0 to 1: 1 near half as many media as make a hub, 0 near as many;"
                + " null, of an older night, is 0.")
        @Nullable Double weight) {}
