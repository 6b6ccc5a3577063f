package org.vigil.lake.store;

import io.delta.storage.LocalLogStore;
import java.io.IOException;
import java.util.Iterator;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;

/**
 * Delta's log on a disk in a process that dies at its first commit, without a word: before that is
 * written, with its data files there, or after. {@code -Dvigil.halt=before} or {@code after}. That
 * a table is made is no such commit.
 */
public final class HaltingLogStore extends LocalLogStore {
  /** How the process ends, as one that is killed does. */
  public static final int KILLED = 137;

  private static final String HALT = System.getProperty("vigil.halt", "");

  /** As Delta makes it, once for each table. */
  public HaltingLogStore(Configuration hadoop) {
    super(hadoop);
  }

  @Override
  public void write(Path path, Iterator<String> actions, Boolean overwrite, Configuration hadoop)
      throws IOException {
    CommitGuards.check(path);
    halt("before", path);
    super.write(path, actions, overwrite, hadoop);
    halt("after", path);
  }

  private static void halt(String when, Path path) {
    if (HALT.equals(when) && !path.getName().equals("00000000000000000000.json")) {
      System.err.println("HALTED " + when + " " + path.getParent().getParent().getName());
      Runtime.getRuntime().halt(KILLED);
    }
  }
}
