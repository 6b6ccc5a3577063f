package org.vigil.model;

import org.vigil.model.schema.Doc;
import org.vigil.model.schema.Key;
import org.vigil.model.term.Reason;
import org.vigil.model.term.Stage;

/** A failure as a row. */
@Doc("One row per failure: nothing is dropped in silence.")
public record Fault(
    @Key @Doc("The source version that it was met in; for a hash list, the SHA-256 of its URI.")
        String sourceId,
    @Doc("The URI of the source object or hash list.") String sourceUri,
    @Doc("The member chain within the intake, joined by !/ .") String path,
    @Key @Doc("The position of the thing within its source.") long ordinal,
    @Key @Doc("Where in the night it went wrong: LIST, READ, EXPAND, DECODE, METADATA, IMPORT.")
        Stage stage,
    @Key @Doc("Why, from the closed list of reasons.") Reason reason,
    @Doc("A sentence for a person; it never carries content.") String message,
    @Doc("The case that the source belongs to.") String caseId,
    @Doc("The number of the night that met it.") int night) {}
