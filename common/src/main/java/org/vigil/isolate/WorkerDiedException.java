package org.vigil.isolate;

import org.vigil.model.term.Reason;

/** A worker died over what it was asked, or had to be killed. */
public final class WorkerDiedException extends Exception {
  private static final long serialVersionUID = 1;

  private final Reason reason;

  public WorkerDiedException(Reason reason) {
    super(reason.name());
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
