package org.vigil.jobs.series;

/**
 * A link as one of its two media sees it.
 *
 * @param sha256 the one
 * @param other the other
 * @param distance the bits between
 * @param star whether the other is the centre of the crowd that the one is in
 */
public record Neighbour(String sha256, String other, int distance, boolean star) {}
