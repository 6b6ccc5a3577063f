package org.vigil.model.known;

import org.vigil.model.schema.Doc;
import org.vigil.model.schema.Key;
import org.vigil.model.term.MatchCause;

/** A pair with a known answer that tonight's matcher was given. */
@Doc(
    "One row per pair with a known answer that the newest night's matcher was given among its own:"
        + " synthetic hashes, in no other table. A night that answers one otherwise is not"
        + " published.")
public record Canary(
    @Key @Doc("What is planted.") String name,
    @Key
        @Doc(
            "NEW_MEDIA, where new media met all entries; NEW_KNOWN, where new entries met all"
                + " media.")
        MatchCause way,
    @Doc("What the matcher must say: nothing, or what agrees, at which distance, how turned.")
        String expected,
    @Doc("What it found.") String found,
    @Doc("The number of the night.") int night) {}
