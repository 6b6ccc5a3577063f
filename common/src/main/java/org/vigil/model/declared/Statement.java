package org.vigil.model.declared;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.vigil.model.schema.Doc;
import org.vigil.model.term.AssertionKind;
import org.vigil.model.term.AssertionOrigin;

/** What a case file or a report says of one thing, before it is known which media that is. */
@RecordBuilder
@RecordBuilder.Options(
    enableWither = false,
    enableGetters = false,
    addClassRetainedGenerated = true)
@Doc("What a person, case file or report says of the thing that was read.")
public record Statement(
    @Doc("What is stated.") AssertionKind kind,
    @Doc("The value, as the kind writes it.") String value,
    @Doc("What the value means by the source's own table; null where it has none.")
        @Nullable String meaning,
    @Doc("The VICS region of the case file, whose table a category is of, where it names one.")
        @Nullable String region,
    @Doc("Whose word it is.") AssertionOrigin origin,
    @Doc("Who says it: examiner, agency or provider, as written.") @Nullable String assertedBy,
    @Doc("When it was stated.") @Nullable Instant assertedAt,
    @Doc("The number of the report, or the case's own number in a case file.")
        @Nullable String reference) {}
