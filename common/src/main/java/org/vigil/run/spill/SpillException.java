package org.vigil.run.spill;

import java.io.IOException;

/** Temp does not keep what the driver has no room for; it says nothing of what is listed. */
public final class SpillException extends RuntimeException {
  private static final long serialVersionUID = 1;

  SpillException(IOException cause) {
    super("A file in temp cannot be used", cause);
  }
}
