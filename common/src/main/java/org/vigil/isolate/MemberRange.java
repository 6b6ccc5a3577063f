package org.vigil.isolate;

import java.io.Serializable;

/**
 * Neighbouring members of a container, by their positions in its index.
 *
 * @param from of the first
 * @param to behind the last; there may be fewer
 */
public record MemberRange(int from, int to) implements Serializable {
  /** All that there are. */
  public static final MemberRange ALL = new MemberRange(0, Integer.MAX_VALUE);
}
