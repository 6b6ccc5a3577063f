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

  /**
   * Whether it may not have been the fault of what it read, though it had read nothing else: a
   * process that ran out of time or of its own memory would do so again.
   */
  public boolean mayBeInnocent() {
    return reason == Reason.WORKER_CRASH || reason == Reason.WORKER_KILLED;
  }
}
