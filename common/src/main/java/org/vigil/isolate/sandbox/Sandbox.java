package org.vigil.isolate.sandbox;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A way to keep a child process from what it does not need. */
public interface Sandbox {
  /** Which it is. */
  SandboxKind kind();

  /**
   * Makes room for one process.
   *
   * @param own a file that only this process may see, and sees from its start on, or null
   * @throws IOException when there is none
   */
  Room room(ChildCommand command, @Nullable Path own) throws IOException;
}
