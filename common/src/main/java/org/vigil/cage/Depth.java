package org.vigil.cage;

import org.vigil.model.Reason;

/** How deep folders are followed within one container. */
final class Depth {
  private static final int MOST = 64;

  private Depth() {}

  static void check(int depth) throws ReasonException {
    if (depth > MOST) {
      throw new ReasonException(Reason.RECURSION);
    }
  }
}
