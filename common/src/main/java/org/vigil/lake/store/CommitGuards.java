package org.vigil.lake.store;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.hadoop.fs.Path;

/** Who is asked before a commit of a lake's tables is written. */
public final class CommitGuards {
  /** Refuses by what it throws. */
  @FunctionalInterface
  public interface Guard {
    /** Whether a commit may be written now is decided here. */
    void check() throws IOException;
  }

  private static final Map<Path, Guard> GUARDS = new ConcurrentHashMap<>();

  private CommitGuards() {}

  /** Has every commit below a lake's folder ask this guard. */
  public static void add(Path root, Guard guard) {
    GUARDS.put(root, guard);
  }

  /** Lets the commits of a lake go unasked again. */
  public static void remove(Path root) {
    GUARDS.remove(root);
  }

  /**
   * Asks the guard of the lake that a commit belongs to.
   *
   * @param commit {@code LAKE/TABLE/_delta_log/NUMBER.json}
   */
  static void check(Path commit) throws IOException {
    for (Path folder = commit.getParent(); folder != null; folder = folder.getParent()) {
      Guard guard = GUARDS.get(folder);
      if (guard != null) {
        guard.check();
        return;
      }
    }
  }
}
