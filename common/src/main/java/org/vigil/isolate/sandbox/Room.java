package org.vigil.isolate.sandbox;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** What one process is kept in, from before it starts until it is dead. */
public interface Room extends Closeable {
  /** What starts the process. */
  List<String> command();

  /**
   * Lets the process see one file.
   *
   * @return its name there
   * @throws IOException when it cannot
   */
  Path admit(Path file) throws IOException;

  /** Takes away the names of the files that it sees; those that are open stay so. */
  void clear() throws IOException;
}
