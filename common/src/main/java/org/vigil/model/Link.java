package org.vigil.model;

/** Two contents that look alike. */
@Doc("One row per pair of media whose PDQ hashes are within 31 bits, both of quality 50 or more.")
public record Link(
    @Key @Doc("SHA-256 of the one media; the lesser of the two.") String leftSha256,
    @Key @Doc("SHA-256 of the other media.") String rightSha256,
    @Key @Doc("What they have in common: pdq.") String kind,
    @Doc("Bits that differ, 0 to 31.") int distance,
    @Doc("The number of the night that found it.") int night) {}
