package org.vigil.lake.store;

import io.delta.storage.LocalLogStore;
import java.io.IOException;
import java.util.Iterator;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;

/**
 * Delta's log on a disk in a process that dies at one of its commits, without a word: before that
 * is written, with its data files there, or after. {@code -Dvigil.halt=before} or {@code after},
 * {@code -Dvigil.halt.commit=3} for the third. That a table is made is no such commit.
 */
public final class HaltingLogStore extends LocalLogStore {
  /** How the process ends, as one that is killed does. */
  public static final int KILLED = 137;

  private static final String HALT = System.getProperty("vigil.halt", "");

  private static final AtomicInteger LEFT =
      new AtomicInteger(Integer.getInteger("vigil.halt.commit", 1));

  /** As Delta makes it, once for each table. */
  public HaltingLogStore(Configuration hadoop) {
    super(hadoop);
  }

  @Override
  public void write(Path path, Iterator<String> actions, Boolean overwrite, Configuration hadoop)
      throws IOException {
    CommitGuards.check(path);
    boolean isLast =
        !path.getName().equals("00000000000000000000.json") && LEFT.decrementAndGet() == 0;
    halt("before", isLast, path);
    super.write(path, actions, overwrite, hadoop);
    halt("after", isLast, path);
  }

  private static void halt(String when, boolean isLast, Path path) {
    if (isLast && HALT.equals(when)) {
      System.err.println("HALTED " + when + " " + path.getParent().getParent().getName());
      Runtime.getRuntime().halt(KILLED);
    }
  }
}
