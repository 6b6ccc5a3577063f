package org.vigil.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.vigil.model.schema.Doc;
import org.vigil.model.schema.Key;
import org.vigil.model.schema.Since;
import org.vigil.model.term.IdentifierKind;
import org.vigil.model.term.PersonRole;
import org.vigil.model.term.SightingOrigin;
import org.vigil.model.term.Strength;

/** Where an identifier was seen. */
@Since(3)
@Doc(
    "One row per identifier and thing that it was read in, with its role and moment where the source tells them.")
public record IdentifierSighting(
    @Key @Doc("The kind of the identifier.") IdentifierKind kind,
    @Key @Doc("Its normalised form.") String value,
    @Key @Doc("The source version that it was read in.") String sourceId,
    @Key @Doc("The position within the source of the thing that it was read in.") long ordinal,
    @Key
        @Doc(
            "Which of the sightings in that thing it is, from 0, in the order of kind, value and moment.")
        int position,
    @Doc("The media that the thing is, where it is one.") @Nullable String sha256,
    @Doc("The case that the source belongs to.") String caseId,
    @Doc(
            "Where it was read: REPORT, CASE_FILE, MAIL_HEADER, MAIL_BODY, METADATA, or PATH, once for a source.")
        SightingOrigin origin,
    @Doc("The rule that read it, by its name in vigil.identify.rules.") String rule,
    @Doc("How well it tells one from all others: STRONG, MEDIUM or WEAK.") Strength strength,
    @Doc("Whose it is, where the source says so.") @Nullable PersonRole role,
    @Doc("Which person of the source has it: those of one number are one's.")
        @Nullable Integer person,
    @Doc("What happened with it, such as Login or Upload.") @Nullable String event,
    @Doc("When that happened.") @Nullable Instant at,
    @Doc("The port, of an IP address.") @Nullable Integer port,
    @Doc("The number of the night that read it.") int night) {}
