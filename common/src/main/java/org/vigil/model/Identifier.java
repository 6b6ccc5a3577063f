package org.vigil.model;

import org.vigil.model.schema.Doc;
import org.vigil.model.schema.Key;
import org.vigil.model.schema.Since;
import org.vigil.model.term.IdentifierKind;
import org.vigil.model.term.Strength;

/** What may tell a person, account or device from all others. */
@Since(3)
@Doc(
    "One row per identifier of a person, account or device; where it was seen is in identifier_sightings.")
public record Identifier(
    @Key @Doc("What kind of identifier it is.") IdentifierKind kind,
    @Key @Doc("Its normalised form.") String value,
    @Doc("How well it tells one from all others, by the best of its sightings.") Strength strength,
    @Doc("The number of the night that saw it first.") int night) {}
