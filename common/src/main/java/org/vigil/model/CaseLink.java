package org.vigil.model;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;
import org.vigil.model.schema.Doc;
import org.vigil.model.schema.Key;
import org.vigil.model.schema.Since;
import org.vigil.model.term.CaseLinkKind;
import org.vigil.model.term.Strength;

/** A case has something that another case has, too. */
@Since(6)
@RecordBuilder
@RecordBuilder.Options(
    enableWither = false,
    enableGetters = false,
    addClassRetainedGenerated = true)
@Doc(
    "One row per thing that several cases have and case that has it: all rows of a thing are linked with each other. A"
        + " thing that too many cases have links none; it has one row, without a case.")
public record CaseLink(
    @Key @Doc("Digest of kind, thing and case, 32 hex digits.") String linkId,
    @Doc("The case that has it; empty where too many have it.") String caseId,
    @Doc("What kind of thing it is.") CaseLinkKind kind,
    @Doc(
            "The thing: kind and value of an identifier, joined by a colon; a device; the name of a series in lower"
                + " case; a digest over the names and sizes in a folder; a cell of about 200 metres and its hour.")
        String thing,
    @Doc("The thing in words.") String label,
    @Doc("In how many cases it is.") long cases,
    @Doc(
            "How often it is in this case: sightings, moments, media or folders, copies counted once; where too many"
                + " cases have it, in all of them.")
        long items,
    @Doc("How many of those are in no other case, so that they are no copies.") long own,
    @Doc("The path of one of them: of its source, for identifiers and devices.")
        @Nullable String example,
    @Doc("How well it links this case with the others; null where it links none.")
        @Nullable Strength strength,
    @Doc("The rule that made it: the kind, a stroke, and what in particular agrees.") String rule,
    @Doc("Why, in a plain sentence.") String sentence,
    @Doc("The number of the night that found it first.") int night,
    @Doc("The number of the night that counted it last.") int countedNight,
    @Since(12)
        @Doc(
            "Of a device that is known by how it writes alone: how far the counters in the names of"
                + " this case's files lie from the nearest of another case, copies apart; null"
                + " where names count nothing. Over 300, it links none.")
        @Nullable Long counterGap,
    @Since(12)
        @Doc(
            "Of an IP address: how many seconds lie between a moment at which a report or case file"
                + " of this case has it and the nearest of another case; null where there are none."
                + " Within an hour, it links strongly.")
        @Nullable Long momentGap) {}
