package org.vigil.container;

import java.io.IOException;
import org.vigil.model.term.Reason;

/** A container, or one member of it, cannot be read; says why in the closed list's words. */
public final class ArchiveException extends IOException {
  private static final long serialVersionUID = 1;

  private final Reason reason;

  public ArchiveException(Reason reason, String message) {
    super(message);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
