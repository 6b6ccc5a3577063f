package org.vigil.jobs.lead.delta;

import org.jspecify.annotations.Nullable;

/**
 * The lead that holds most of another's media now.
 *
 * @param media how many of them
 * @param leadId its id
 * @param name what it is about
 */
public record Successor(long media, String leadId, @Nullable String name) {}
