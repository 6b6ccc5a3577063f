package org.vigil.model;

import org.jspecify.annotations.Nullable;

/** One imported version of a known-hash list. */
@Doc("One row per imported version of a hash set; the newest of a name is in force.")
public record HashSet(
    @Key @Doc("The name of the set: its file name without extension.") String name,
    @Key @Doc("SHA-256 of the imported file: the version.") String version,
    @Doc("The URI that it was imported from.") String sourceUri,
    @Doc("The format that it was read as.") String format,
    @Doc("The VICS region, where the list names one.") @Nullable String region,
    @Doc("How many entries the file holds.") long entries,
    @Doc("Whether this version is in force.") boolean inForce,
    @Doc("Why the file was refused whole, with line or offset; null where it was not.")
        @Nullable String refusal,
    @Doc("The number of the night that imported it.") int night) {}
