package org.vigil.container.isolated.office;

import org.vigil.isolate.ReasonException;
import org.vigil.model.term.Reason;

/** How deep folders are followed within one container. */
final class FolderDepth {
  private static final int MOST = 64;

  private FolderDepth() {}

  static void check(int depth) throws ReasonException {
    if (depth > MOST) {
      throw new ReasonException(Reason.RECURSION);
    }
  }
}
