package org.vigil.model;

import org.vigil.model.schema.Doc;
import org.vigil.model.term.Reason;
import org.vigil.model.term.Stage;

/** What is wrong with one thing, before it is known where that thing lies. */
@Doc("What went wrong with one thing that was read.")
public record Issue(
    @Doc("Where in the night it went wrong.") Stage stage,
    @Doc("Why, from the closed list of reasons.") Reason reason,
    @Doc("A sentence for a person; it never carries content or a member's name.") String message) {}
