package org.vigil.jobs.near;

/** Two things, one of each side, and how many bits their hashes differ by. */
public record NearPair(HashKey left, HashKey right, int distance) {}
