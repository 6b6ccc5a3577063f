package org.vigil.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigil.isolate.JavaCommand;
import org.vigil.isolate.ReaderUnavailableException;
import org.vigil.media.facts.MediaFacts;
import org.vigil.media.facts.MediaFormat;
import org.vigil.media.facts.MediaLimits;
import org.vigil.media.facts.VideoLimits;
import org.vigil.model.Issue;
import org.vigil.model.Reason;
import org.vigil.model.Stage;

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

  private static MediaFacts tell(Worker worker, String order) {
    Chunks bytes = new Chunks(100);
    try {
      bytes.fill(new ByteArrayInputStream(Bytes.of(order)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return worker.read("image/x-order", bytes);
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
  void outlivesItsProcess(String order, Reason reason) {
    int first = processOf(tell(worker, "before"));
    assertThat(reason(tell(worker, order))).isEqualTo(reason);
    assertThat(processOf(tell(worker, "after"))).isNotEqualTo(first);
  }

  @Test
  void killsAProcessThatHangs() {
    try (Worker hasty = new Worker(limits(1000, 1500), UnrulyWorker.class)) {
      processOf(tell(hasty, "before"));
      assertThat(reason(tell(hasty, "hang"))).isEqualTo(Reason.WORKER_TIMEOUT);
      processOf(tell(hasty, "after"));
    }
  }

  @Test
  void keepsItsProcessAsLongAsItBehaves() {
    assertThat(processOf(tell(worker, "one"))).isEqualTo(processOf(tell(worker, "two")));
  }

  @Test
  void replacesAProcessThatHasReadEnough() {
    try (Worker brief = new Worker(limits(2, 20_000), UnrulyWorker.class)) {
      int first = processOf(tell(brief, "one"));
      assertThat(processOf(tell(brief, "two"))).isEqualTo(first);
      assertThat(processOf(tell(brief, "three"))).isNotEqualTo(first);
    }
  }

  @Test
  void takesNoMutterForAnAnswer() {
    assertThat(reason(tell(worker, "mutter"))).isEqualTo(Reason.WORKER_CRASH);
    processOf(tell(worker, "after"));
  }

  @Test
  void letsALibraryPrint() {
    assertThat(processOf(tell(worker, "print"))).isEqualTo(processOf(tell(worker, "after")));
  }

  @Test
  void survivesAStackThatOverflows() {
    int first = processOf(tell(worker, "before"));
    assertThat(tell(worker, "overflow").issues())
        .extracting(Issue::reason)
        .containsExactly(Reason.METADATA_ERROR);
    assertThat(processOf(tell(worker, "after"))).isEqualTo(first);
  }

  @Test
  void saysThatNoProcessCanBeStarted() {
    try (Worker impossible = new Worker(limits(1, 1000), MediaFormat.class)) {
      assertThatThrownBy(() -> tell(impossible, "anything"))
          .isInstanceOf(ReaderUnavailableException.class);
    }
  }

  @Test
  void endsWhereALibraryIsMissing() {
    processOf(tell(worker, "before"));
    assertThatThrownBy(() -> tell(worker, "missing"))
        .isInstanceOf(ReaderUnavailableException.class)
        .hasMessageContaining("org/example/Missing");
  }

  @Test
  void takesAFreshProcessWhereAnEarlierFileBrokeALibrary() {
    int first = processOf(tell(worker, "break"));
    assertThat(processOf(tell(worker, "after"))).isNotEqualTo(first);
  }

  @Test
  void namesTheLibraryThatItsClassPathLacks() {
    List<String> command =
        JavaCommand.of(WorkerMain.class, 64, limits(1, 1000).arguments()).stream()
            .map(word -> word.replaceAll("[^:]*metadata-extractor[^:]*:", ""))
            .toList();
    assertThatThrownBy(() -> WorkerProcess.start(command))
        .isInstanceOf(ReaderUnavailableException.class)
        .hasMessageContaining("com/drew/");
  }

  @Test
  void endsWithItsParentsPipe() throws Exception {
    Process process =
        new ProcessBuilder(JavaCommand.of(WorkerMain.class, 32, limits(1, 1000).arguments()))
            .start();
    process.getOutputStream().close();
    assertThat(process.waitFor(1, java.util.concurrent.TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).isZero();
  }
}
