package org.vigil.jobs.near;

/**
 * What a task found near one hash.
 *
 * @param key the hash
 * @param hits how many others are near it, as far as they were counted
 * @param nearest of those the nearest, and of equally near ones the least id
 * @param distance bits between the two
 */
public record HashTally(HashKey key, int hits, HashKey nearest, int distance) {}
