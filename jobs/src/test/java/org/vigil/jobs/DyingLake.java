package org.vigil.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.vigil.lake.store.CommitGuards;

/** A lake to which a command can write no more from one of its commits on, as if it were killed. */
final class DyingLake {
  /** Stands in the trace of what ends it. */
  private static final String KILLED = "killed before this commit";

  private static final int AMID = 24;

  private DyingLake() {}

  /** Kills a purge before its first commit, amid its night, and before its receipt. */
  static void killPurge(Path lake, ThrowingCallable keep) {
    Path oldest = lake.resolve("cases/_delta_log/00000000000000000000.json");
    AtomicInteger commits = new AtomicInteger();
    for (BooleanSupplier when :
        List.<BooleanSupplier>of(
            () -> true, () -> commits.incrementAndGet() == AMID, () -> Files.notExists(oldest))) {
      assertThatThrownBy(() -> dies(lake, when, keep)).hasStackTraceContaining(KILLED);
    }
    assertThat(oldest).doesNotExist();
    assertThat(lake.resolve("_purge")).isDirectory();
  }

  /**
   * Does what dies before a commit.
   *
   * @param when asked before each; once it is true, none is written any more
   */
  private static void dies(Path lake, BooleanSupplier when, ThrowingCallable work)
      throws Throwable {
    org.apache.hadoop.fs.Path root = new org.apache.hadoop.fs.Path("file:" + lake);
    Death death = new Death(when);
    CommitGuards.add(root, death::check);
    try {
      work.call();
    } finally {
      CommitGuards.remove(root);
    }
  }

  private static final class Death {
    private final BooleanSupplier when;
    private boolean dead;

    private Death(BooleanSupplier when) {
      this.when = when;
    }

    private synchronized void check() throws IOException {
      dead |= when.getAsBoolean();
      if (dead) {
        throw new IOException(KILLED);
      }
    }
  }
}
