package org.vigil.isolate.io;

import java.io.IOException;

/** A copy finds no room in the temporary folder, or none can be made there. */
public final class TempFullException extends IOException {
  private static final long serialVersionUID = 1;

  TempFullException(IOException cause) {
    super("The folder that java.io.tmpdir names has no room, or cannot be written to", cause);
  }
}
