package org.vigil.jobs.hashset;

import org.vigil.model.known.KnownMedia;

/**
 * What a list says of one entry.
 *
 * @param ordinal its place in the list, from 0
 * @param entry the entry as it opens in this version; of status RETRACTED where it is taken back
 */
public record ListedLine(long ordinal, KnownMedia entry) {}
