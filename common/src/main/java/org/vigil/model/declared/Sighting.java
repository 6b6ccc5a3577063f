package org.vigil.model.declared;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.vigil.model.schema.Doc;
import org.vigil.model.term.IdentifierKind;
import org.vigil.model.term.PersonRole;
import org.vigil.model.term.SightingOrigin;
import org.vigil.model.term.Strength;

/** An identifier and where in one thing it was read. */
@RecordBuilder
@RecordBuilder.Options(
    enableWither = false,
    enableGetters = false,
    addClassRetainedGenerated = true)
@Doc("An identifier that was read in the thing.")
public record Sighting(
    @Doc("What kind of identifier it is.") IdentifierKind kind,
    @Doc("Its normalised form.") String value,
    @Doc("How well it tells one from all others.") Strength strength,
    @Doc("Where it was read.") SightingOrigin origin,
    @Doc("The rule that read it, by its name in the settings.") String rule,
    @Doc("Whose it is, where the source says so.") @Nullable PersonRole role,
    @Doc(
            "Which person of the source has it: those of one number are one's; null where none is"
                + " stated.")
        @Nullable Integer person,
    @Doc("What happened with it, such as Login or Upload.") @Nullable String event,
    @Doc("When that happened.") @Nullable Instant at,
    @Doc("The port, of an IP address.") @Nullable Integer port) {}
