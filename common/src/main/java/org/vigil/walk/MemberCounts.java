package org.vigil.walk;

import org.jspecify.annotations.Nullable;

/**
 * How many direct members a container gave, and how many it should have.
 *
 * @param listed those that the walk was given
 * @param declared those that the container itself counts, where it does
 */
record MemberCounts(long listed, @Nullable Long declared) {
  /** What holds nothing. */
  static final MemberCounts NONE = new MemberCounts(0, null);
}
