package org.vigil.isolate;

import java.io.EOFException;
import org.apache.commons.compress.PasswordRequiredException;
import org.vigil.model.term.Reason;

/** Why a library could not read something, by what it threw. */
public final class Reasons {
  private Reasons() {}

  /**
   * The reason.
   *
   * @throws ReaderUnavailableException when the installation is broken
   */
  public static Reason of(Throwable thrown) {
    Linkage.passBroken(thrown);
    if (thrown instanceof ReasonException known) {
      return known.reason();
    }
    if (thrown instanceof PasswordRequiredException) {
      return Reason.ENCRYPTED;
    }
    if (thrown instanceof EOFException) {
      return Reason.TRUNCATED;
    }
    if (thrown instanceof UnsupportedOperationException) {
      return Reason.UNSUPPORTED_METHOD;
    }
    // Of commons-compress and of xz.
    if (thrown.getClass().getSimpleName().equals("MemoryLimitException")) {
      return Reason.MEMORY_LIMIT;
    }
    return Reason.CORRUPT;
  }
}
