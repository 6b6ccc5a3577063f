package org.vigil.jobs.hashset;

import org.vigil.model.known.HashSet;

/**
 * What a version of a hash set did to known media.
 *
 * @param inForce how many entries are in force after it
 * @param disputed how many of those are disputed
 */
public record EntryCounts(long opened, long closed, long inForce, long disputed) {
  static EntryCounts of(HashSet set) {
    return new EntryCounts(set.opened(), set.closed(), set.held(), set.disputed());
  }
}
