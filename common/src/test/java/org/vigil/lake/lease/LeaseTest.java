package org.vigil.lake.lease;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigil.lake.store.DiskLogStore;

/** Who may write to a lake, of several who want to. */
// What a lease is for is that it is there.
@SuppressWarnings("try")
class LeaseTest {
  private static final Configuration HADOOP = new Configuration();
  private static final Duration AT_ONCE = Duration.ZERO;

  @TempDir private Path lake;
  private LeaseFolder folder;

  @BeforeEach
  void open() throws IOException {
    folder = new LeaseFolder(HADOOP, new org.apache.hadoop.fs.Path(lake.toUri()));
  }

  private Lease take(String command, Duration wait) {
    return Lease.take(HADOOP, lake.toString(), command, wait);
  }

  private static Writer elsewhere(String command) {
    return new Writer(
        "id",
        command,
        "anna",
        "night-7",
        "another machine",
        17,
        0,
        Instant.parse("2026-05-01T02:00:00Z"));
  }

  /** A process of this machine that is no more. */
  private static Writer dead() throws Exception {
    Process process = new ProcessBuilder("true").start();
    Writer here = Writer.here("scan");
    process.waitFor();
    return new Writer(
        "id", "scan", "anna", here.host(), here.machine(), process.pid(), 0, here.since());
  }

  private void age(long number, Duration by) throws IOException {
    FileTime then = FileTime.from(Instant.now().minus(by));
    for (String kind : List.of("claim", "beat")) {
      Path file = lake.resolve("_lease/000000000" + number + "." + kind);
      if (Files.exists(file)) {
        Files.setLastModifiedTime(file, then);
      }
    }
  }

  @Test
  void refusesASecondWriterAndSaysWhoTheFirstIs() throws IOException {
    folder.claim(1, elsewhere("nightly"));
    assertThatThrownBy(() -> take("import", AT_ONCE))
        .isInstanceOf(LakeBusyException.class)
        .hasMessageContaining(
            "nightly of anna on night-7 (process 17), since 1 May 2026, 02:00:00 UTC")
        .hasMessageContaining("--wait");
  }

  @Test
  void refusesASecondWriterOfTheSameProcess() {
    try (Lease first = take("nightly", AT_ONCE)) {
      assertThatThrownBy(() -> take("import", AT_ONCE)).isInstanceOf(LakeBusyException.class);
    }
  }

  @Test
  void goesToTheNextWhenItIsClosed() throws IOException {
    take("nightly", AT_ONCE).close();
    try (Lease second = take("import", AT_ONCE)) {
      assertThat(folder.writer(folder.newest()).orElseThrow().command()).isEqualTo("import");
    }
  }

  @Test
  void goesAtOnceFromAProcessOfThisMachineThatHasDied() throws Exception {
    folder.claim(1, dead());
    folder.beat(1);
    try (Lease next = take("nightly", AT_ONCE)) {
      assertThat(folder.newest()).isEqualTo(2);
    }
  }

  @Test
  void goesFromAWriterElsewhereThatHasBeenSilentForTooLong() throws IOException {
    folder.claim(1, elsewhere("nightly"));
    folder.beat(1);
    age(1, Lease.LAPSE.minusSeconds(30));
    assertThatThrownBy(() -> take("import", AT_ONCE)).isInstanceOf(LakeBusyException.class);
    age(1, Lease.LAPSE.plusSeconds(1));
    take("import", AT_ONCE).close();
  }

  @Test
  void aClaimThatIsNotWholeYetIsAWriterThatLives() throws IOException {
    Files.createDirectories(lake.resolve("_lease"));
    Files.writeString(lake.resolve("_lease/0000000001.claim"), "{\"id\": \"h");
    assertThatThrownBy(() -> take("import", AT_ONCE))
        .isInstanceOf(LakeBusyException.class)
        .hasMessageContaining("one that has just begun");
  }

  @Test
  void isHeldByOneOfManyAtATime() throws Exception {
    AtomicInteger writers = new AtomicInteger();
    Callable<Integer> turn =
        () -> {
          try (Lease lease = take("turn", Duration.ofMinutes(5))) {
            return writers.incrementAndGet() == 1 ? writers.decrementAndGet() : -1;
          }
        };
    ExecutorService pool = Executors.newFixedThreadPool(4);
    try {
      for (Future<Integer> ended :
          pool.invokeAll(IntStream.range(0, 4).mapToObj(i -> turn).toList())) {
        assertThat(ended.get()).isZero();
      }
    } finally {
      pool.shutdownNow();
    }
    assertThat(folder.newest()).isEqualTo(4);
  }

  @Test
  void ofManyWhoClaimTheSameNumberOneHasIt() throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(8);
    try {
      List<Callable<Boolean>> claims =
          IntStream.range(0, 64)
              .<Callable<Boolean>>mapToObj(i -> () -> folder.claim(1, elsewhere("claim " + i)))
              .toList();
      int won = 0;
      for (Future<Boolean> claim : pool.invokeAll(claims)) {
        won += claim.get() ? 1 : 0;
      }
      assertThat(won).isEqualTo(1);
    } finally {
      pool.shutdownNow();
    }
  }

  @Test
  void aStaleListingWinsNothing() throws IOException {
    folder.claim(3, elsewhere("nightly"));
    assertThat(folder.claim(2, elsewhere("import"))).isFalse();
    assertThat(folder.newest()).isEqualTo(3);
  }

  @Test
  void writesNoCommitOnceItIsLost() throws IOException {
    try (Lease lease = take("nightly", AT_ONCE)) {
      Path commit = commit("00000000000000000000.json");
      write(commit);
      assertThat(commit).exists();

      folder.claim(2, elsewhere("import"));
      Path next = commit("00000000000000000001.json");
      assertThatThrownBy(() -> write(next))
          .isInstanceOf(LeaseLostException.class)
          .hasMessageContaining("import of anna on night-7");
      assertThat(next).doesNotExist();
    }
    assertThat(folder.ended(2)).isFalse();
  }

  private Path commit(String name) {
    return lake.resolve("media/_delta_log").resolve(name);
  }

  private static void write(Path commit) throws IOException {
    Files.createDirectories(commit.getParent());
    Iterator<String> actions = List.of("{}").iterator();
    new DiskLogStore(HADOOP)
        .write(new org.apache.hadoop.fs.Path(commit.toUri()), actions, false, HADOOP);
  }

  @Test
  void leavesTheNewestClaimOnly() throws IOException {
    for (int i = 0; i < 3; i++) {
      take("nightly", AT_ONCE).close();
    }
    try (var left = Files.list(lake.resolve("_lease"))) {
      assertThat(left.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder("0000000003.claim", "0000000003.beat");
    }
  }
}
