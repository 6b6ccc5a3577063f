package org.vigil.isolate;

import java.io.IOException;
import org.vigil.model.term.Reason;

/** Something cannot be read, and it is known why. */
public final class ReasonException extends IOException {
  private static final long serialVersionUID = 1;

  private final Reason reason;

  public ReasonException(Reason reason) {
    super(reason.name());
    this.reason = reason;
  }

  Reason reason() {
    return reason;
  }
}
