package org.vigil.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigil.isolate.JavaCommand;
import org.vigil.isolate.Killer;
import org.vigil.isolate.ReaderUnavailableException;
import org.vigil.isolate.sandbox.ChildCommand;
import org.vigil.media.facts.MediaFacts;
import org.vigil.media.facts.MediaFormat;
import org.vigil.media.facts.MediaLimits;
import org.vigil.media.facts.VideoLimits;
import org.vigil.model.Issue;
import org.vigil.model.term.Reason;
import org.vigil.model.term.Stage;

/** A worker whose processes misbehave. */
class WorkerTest {
  private final Worker worker = new Worker(limits(1000, 20_000), UnrulyWorker.class);

  private static MediaLimits limits(int filesPerWorker, int timeLimitMillis) {
    return new MediaLimits(
        1 << 20,
        1000,
        32,
        filesPerWorker,
        Duration.ofMillis(timeLimitMillis),
        Duration.ZERO,
        true,
        VideoLimits.standard());
  }

  @AfterEach
  void stop() {
    worker.close();
  }

  private static MediaFacts read(Worker worker, String command) {
    Chunks bytes = new Chunks(100);
    try {
      bytes.fill(new ByteArrayInputStream(Bytes.of(command)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return worker.read("image/x-command", bytes);
  }

  private static int processOf(MediaFacts facts) {
    assertThat(facts.issues()).isEmpty();
    return Objects.requireNonNull(facts.picture()).height();
  }

  private static Reason reason(MediaFacts facts) {
    assertThat(facts.picture()).isNull();
    assertThat(facts.issues()).hasSize(1);
    assertThat(facts.issues().get(0).stage()).isEqualTo(Stage.DECODE);
    return facts.issues().get(0).reason();
  }

  @ParameterizedTest
  @CsvSource({
    "halt, WORKER_CRASH",
    "exit, WORKER_CRASH",
    "memory, WORKER_OOM",
    "flood, WORKER_CRASH"
  })
  void outlivesItsProcess(String command, Reason reason) {
    int first = processOf(read(worker, "before"));
    assertThat(reason(read(worker, command))).isEqualTo(reason);
    assertThat(processOf(read(worker, "after"))).isNotEqualTo(first);
  }

  @Test
  void killsAProcessThatHangs() {
    try (Worker hasty = new Worker(limits(1000, 1500), UnrulyWorker.class)) {
      processOf(read(hasty, "before"));
      assertThat(reason(read(hasty, "hang"))).isEqualTo(Reason.WORKER_TIMEOUT);
      processOf(read(hasty, "after"));
    }
  }

  @Test
  void losesNothingWhereItsFirstProcessIsKilled() {
    try (Killer killer = new Killer(1)) {
      processOf(read(worker, "slow"));
      assertThat(killer.killed()).isEqualTo(1);
    }
  }

  @Test
  void blamesNoFileForWhoeverKillsItsProcessesTwice() {
    try (Killer killer = new Killer(2)) {
      assertThat(reason(read(worker, "slow"))).isEqualTo(Reason.WORKER_KILLED);
      assertThat(killer.killed()).isEqualTo(2);
      processOf(read(worker, "after"));
    }
  }

  @Test
  void keepsItsProcessAsLongAsItBehaves() {
    assertThat(processOf(read(worker, "one"))).isEqualTo(processOf(read(worker, "two")));
  }

  @Test
  void replacesAProcessThatHasReadEnough() {
    try (Worker brief = new Worker(limits(2, 20_000), UnrulyWorker.class)) {
      int first = processOf(read(brief, "one"));
      assertThat(processOf(read(brief, "two"))).isEqualTo(first);
      assertThat(processOf(read(brief, "three"))).isNotEqualTo(first);
    }
  }

  @Test
  void takesNoMutterForAResponse() {
    assertThat(reason(read(worker, "mutter"))).isEqualTo(Reason.WORKER_CRASH);
    processOf(read(worker, "after"));
  }

  @Test
  void letsALibraryPrint() {
    assertThat(processOf(read(worker, "print"))).isEqualTo(processOf(read(worker, "after")));
  }

  @Test
  void survivesAStackThatOverflows() {
    int first = processOf(read(worker, "before"));
    assertThat(read(worker, "overflow").issues())
        .extracting(Issue::reason)
        .containsExactly(Reason.METADATA_ERROR);
    assertThat(processOf(read(worker, "after"))).isEqualTo(first);
  }

  @Test
  void reportsThatNoProcessCanBeStarted() {
    try (Worker impossible = new Worker(limits(1, 1000), MediaFormat.class)) {
      assertThatThrownBy(() -> read(impossible, "anything"))
          .isInstanceOf(ReaderUnavailableException.class);
    }
  }

  @Test
  void endsWhereALibraryIsMissing() {
    processOf(read(worker, "before"));
    assertThatThrownBy(() -> read(worker, "missing"))
        .isInstanceOf(ReaderUnavailableException.class)
        .hasMessageContaining("org/example/Missing");
  }

  @Test
  void takesAFreshProcessWhereAnEarlierFileBrokeALibrary() {
    int first = processOf(read(worker, "break"));
    assertThat(processOf(read(worker, "after"))).isNotEqualTo(first);
  }

  @Test
  void namesTheLibraryThatItsClassPathLacks() {
    ChildCommand whole = JavaCommand.of(WorkerMain.class, 64, List.of());
    List<Path> classPath =
        whole.classPath().stream()
            .filter(path -> !path.toString().contains("metadata-extractor"))
            .toList();
    ChildCommand lacking =
        new ChildCommand(whole.java(), whole.heapMegabytes(), classPath, whole.main());
    assertThatThrownBy(() -> WorkerProcess.start(lacking, limits(1, 1000)))
        .isInstanceOf(ReaderUnavailableException.class)
        .hasMessageContaining("com/drew/");
  }

  @Test
  void endsWithItsParentsPipe() throws Exception {
    List<String> line =
        JavaCommand.of(WorkerMain.class, 32, List.of())
            .line(Path.of(System.getProperty("java.io.tmpdir")));
    Process process = new ProcessBuilder(line).start();
    process.getOutputStream().close();
    assertThat(process.waitFor(1, java.util.concurrent.TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).isZero();
  }
}
