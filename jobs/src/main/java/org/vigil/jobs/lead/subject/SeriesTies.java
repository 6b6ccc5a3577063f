package org.vigil.jobs.lead.subject;

import org.jspecify.annotations.Nullable;

/**
 * The near-duplicate series of a media.
 *
 * @param media how many media it has
 * @param concern how many of them are of concern
 * @param named the series that a hash set or case file puts some of them in
 */
public record SeriesTies(long media, long concern, @Nullable String named) {}
