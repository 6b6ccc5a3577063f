package org.vigil.lake.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.security.PrivilegedExceptionAction;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.security.UserGroupInformation;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who creates a commit first keeps it, and knows that it does. */
class ConditionalLogStoreTest {
  private static final int DRIVERS = 4;
  private static final int COMMITS = 25;

  @TempDir static Path folder;
  private static Store store;

  @BeforeAll
  static void start() throws Exception {
    store = Store.start(folder, Harm.none().losingCommits());
  }

  @AfterAll
  static void stop() throws IOException {
    store.close();
  }

  private static Configuration hadoop() {
    return Store.hadoop();
  }

  private static org.apache.hadoop.fs.Path commit(String table) {
    return commit(table, 0);
  }

  private static org.apache.hadoop.fs.Path commit(String table, long version) {
    String name = "%s/_delta_log/%020d.json".formatted(table, version);
    return new org.apache.hadoop.fs.Path(store.at(name));
  }

  private static void write(org.apache.hadoop.fs.Path path, boolean overwrite, String... lines)
      throws IOException {
    new ConditionalLogStore(hadoop()).write(path, List.of(lines).iterator(), overwrite, hadoop());
  }

  private static String content(org.apache.hadoop.fs.Path path) throws IOException {
    FileSystem files = path.getFileSystem(hadoop());
    try (var in = files.open(path)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void aCommitWhoseAnswerIsLostIsDoneAndNoSecondOneTakesItsPlace() throws IOException {
    store.counted();

    write(commit("lost"), false, "a", "b");

    assertThat(store.counted())
        .containsEntry("LOST", 1L)
        .containsEntry("PUT 200", 1L)
        .containsEntry("PUT 412", 1L);
    assertThat(content(commit("lost"))).isEqualTo("a\nb\n");
    assertThatThrownBy(() -> write(commit("lost"), false, "c"))
        .isInstanceOf(FileAlreadyExistsException.class);
    assertThat(content(commit("lost"))).isEqualTo("a\nb\n");
  }

  /** Each has a connection of its own, as Hadoop gives each user one. */
  private static void race(int driver) throws IOException, InterruptedException {
    UserGroupInformation.createRemoteUser("driver-" + driver)
        .doAs(
            (PrivilegedExceptionAction<Void>)
                () -> {
                  long version = 0;
                  for (int commit = 0; commit < COMMITS; commit++) {
                    version = next(version, driver + " " + commit);
                  }
                  return null;
                });
  }

  /** As Delta does it: whoever comes too late tries the next version. */
  private static long next(long from, String line) throws IOException {
    long version = from;
    while (!first(version, line)) {
      version++;
    }
    return version + 1;
  }

  private static boolean first(long version, String line) throws IOException {
    try {
      write(commit("raced", version), false, line);
      return true;
    } catch (FileAlreadyExistsException another) {
      return false;
    }
  }

  @Test
  void ofFourDriversThatRaceEachKeepsEachOfItsCommitsOnce() throws Exception {
    ExecutorService drivers = Executors.newFixedThreadPool(DRIVERS);
    List<Future<Object>> races = new ArrayList<>();
    for (int driver = 0; driver < DRIVERS; driver++) {
      int number = driver;
      races.add(
          drivers.submit(
              () -> {
                race(number);
                return number;
              }));
    }
    for (Future<Object> race : races) {
      race.get();
    }
    drivers.shutdown();

    List<String> kept = new ArrayList<>();
    List<String> written = new ArrayList<>();
    for (int number = 0; number < DRIVERS * COMMITS; number++) {
      kept.add(content(commit("raced", number)));
      written.add(number / COMMITS + " " + number % COMMITS + "\n");
    }
    assertThat(kept).containsExactlyInAnyOrderElementsOf(written);
  }

  @Test
  void whatMayBeWrittenAgainIs() throws IOException {
    write(commit("again"), true, "a");
    write(commit("again"), true, "b");

    assertThat(content(commit("again"))).isEqualTo("b\n");
  }
}
