package org.vigil.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.vigil.model.schema.Doc;
import org.vigil.model.schema.Key;
import org.vigil.model.schema.Since;
import org.vigil.model.term.AssertionKind;
import org.vigil.model.term.AssertionOrigin;

/** Somebody's word on a media. */
@Since(3)
@Doc(
    "One row per thing that a person, case file or report says of a media in a case. Two may"
        + " contradict each other, and both stand; no word is a fact of the content.")
public record Assertion(
    @Key @Doc("The source version that says it.") String sourceId,
    @Key @Doc("The position within the source of the thing that it is stated of.") long ordinal,
    @Key @Doc("What is stated.") AssertionKind kind,
    @Key @Doc("The value, as the kind writes it.") String value,
    @Key
        @Doc(
            "What the value means by the source's own table, or the property's name; empty where it"
                + " has none.")
        String meaning,
    @Doc("The media that it is stated of; null of a file whose bytes and MD5 nobody has.")
        @Nullable String sha256,
    @Doc("The case in which it is stated.") String caseId,
    @Doc("The VICS region of the case file, whose table a category is of, where it names one.")
        @Nullable String region,
    @Doc("Whose word it is: CASE_FILE (an examiner's), PROVIDER or CLEARING_HOUSE.")
        AssertionOrigin origin,
    @Doc("Who says it: examiner, agency or provider, as written.") @Nullable String assertedBy,
    @Doc("When it was stated.") @Nullable Instant assertedAt,
    @Doc("The number of the report, or the case's own number in a case file.")
        @Nullable String reference,
    @Doc("The number of the night that read it.") int night) {}
