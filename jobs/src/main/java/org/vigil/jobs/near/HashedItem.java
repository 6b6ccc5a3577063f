package org.vigil.jobs.near;

/**
 * Something with a PDQ hash.
 *
 * @param id what it is called; unique on its side
 * @param pdq 64 hex digits
 */
public record HashedItem(String id, String pdq) {}
