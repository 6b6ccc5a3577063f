package org.vigil.media;

import org.vigil.model.Reason;

/** A worker died over a file, or had to be killed. */
final class WorkerDiedException extends Exception {
  private static final long serialVersionUID = 1;

  private final Reason reason;

  WorkerDiedException(Reason reason) {
    super(reason.name());
    this.reason = reason;
  }

  Reason reason() {
    return reason;
  }
}
