package org.vigil.isolate.sandbox;

import java.nio.file.Path;
import java.util.List;

/** No walls: the process sees what its user does. */
record OpenRoom(List<String> command) implements Room {
  @Override
  public Path admit(Path file) {
    return file;
  }

  @Override
  public void clear() {
    // Nothing was brought in.
  }

  @Override
  public void close() {
    // Nothing was made.
  }
}
