package org.vigil.container.isolated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigil.container.ArchiveException;
import org.vigil.container.Member;
import org.vigil.container.Members;
import org.vigil.isolate.IsolatedReader;
import org.vigil.isolate.Isolation;
import org.vigil.isolate.Passwords;
import org.vigil.isolate.ReadRequest;
import org.vigil.isolate.ReaderMessage;
import org.vigil.isolate.ReaderUnavailableException;
import org.vigil.isolate.UnrulyProcess;
import org.vigil.model.Issue;
import org.vigil.model.Reason;

/** Caged readers that misbehave. */
class IsolatedFormatTest {
  private static final Isolation STERN = cage(20_000, UnrulyProcess.class);

  @TempDir private Path folder;

  private static Isolation cage(int patienceMillis, Class<?> main) {
    return new Isolation(main, 32, 3, Duration.ofMillis(patienceMillis), Duration.ZERO);
  }

  /** What a walk would see: each member with its bytes or reason, then the container's issues. */
  private static List<String> told(Isolation cage, String order) {
    IsolatedFormat format =
        new IsolatedFormat("order", ContainerLibrary.SEVEN_Z, head -> true, cage);
    byte[] bytes = order.getBytes(StandardCharsets.UTF_8);
    List<String> seen = new ArrayList<>();
    try (Members members = format.open(new ByteArrayInputStream(bytes))) {
      for (Optional<Member> member = members.next(); member.isPresent(); member = members.next()) {
        seen.add(member.get().name() + " " + content(member.get()));
      }
      members.issues().stream().map(Issue::reason).map(Reason::name).forEach(seen::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return seen;
  }

  private static String content(Member member) throws IOException {
    try {
      return String.valueOf(member.content().readAllBytes().length);
    } catch (ArchiveException e) {
      return e.reason().name();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "halt, WORKER_CRASH",
    "exit, WORKER_CRASH",
    "memory, WORKER_OOM",
    "flood, WORKER_CRASH",
    "mutter, WORKER_CRASH"
  })
  void givesWhatItHadBeforeItDied(String order, String reason) {
    assertThat(told(STERN, order))
        .containsExactly("good 1", "bad " + reason, reason, "NOT_EXPANDED");
  }

  @Test
  void killsAReaderThatHangs() {
    assertThat(told(cage(1500, UnrulyProcess.class), "hang"))
        .containsExactly("good 1", "bad WORKER_TIMEOUT", "WORKER_TIMEOUT", "NOT_EXPANDED");
  }

  @ParameterizedTest
  @CsvSource({"throw, CORRUPT", "overflow, RECURSION"})
  void saysWhatStoppedIt(String order, String reason) {
    assertThat(told(STERN, order)).containsExactly("good 1", "bad " + reason, reason);
  }

  @Test
  void letsALibraryPrint() {
    assertThat(told(STERN, "print")).containsExactly("good 1", "bad 0", "later 2");
  }

  @Test
  void mayBeLeftBeforeItsEnd() throws IOException {
    IsolatedFormat format =
        new IsolatedFormat("order", ContainerLibrary.SEVEN_Z, head -> true, STERN);
    byte[] endless = "endless".getBytes(StandardCharsets.UTF_8);
    try (Members members = format.open(new ByteArrayInputStream(endless))) {
      for (int i = 0; i < 1000; i++) {
        assertThat(members.next()).isPresent();
      }
    }
  }

  @Test
  void needsTheNameOfItsFileOnlyToStart() throws Exception {
    Path file = Files.writeString(folder.resolve("order"), "none");
    ReadRequest order =
        new ReadRequest(ContainerLibrary.SEVEN_Z, file, List.of(4L), Passwords.NONE);
    try (IsolatedReader reader = STERN.open(order)) {
      Files.delete(file);
      assertThat(reader.next()).isInstanceOf(ReaderMessage.Entry.class);
    }
  }

  @Test
  void saysThatNoProcessCanBeStarted() {
    assertThatThrownBy(() -> told(cage(1000, ReaderMessage.class), "any"))
        .isInstanceOf(ReaderUnavailableException.class);
  }

  @Test
  void endsWhereALibraryIsMissing() {
    assertThatThrownBy(() -> told(STERN, "error"))
        .isInstanceOf(ReaderUnavailableException.class)
        .hasMessageContaining("org/example/Missing");
  }

  @Test
  void takesAFreshProcessWhereAnEarlierContainerBrokeALibrary() {
    Isolation cage = cage(19_005, UnrulyProcess.class);
    assertThat(told(cage, "break")).containsExactly("good 1", "bad 0", "later 2");
    assertThat(told(cage, "any")).containsExactly("good 1", "bad 0", "later 2");
  }

  private static String process(Isolation cage) {
    return told(cage, "process").get(2);
  }

  @Test
  void readsManyContainersInOneProcessAndRenewsIt() {
    // A cage like no other, so that no other test's processes wait for it.
    Isolation cage = cage(19_001, UnrulyProcess.class);
    String first = process(cage);
    assertThat(List.of(process(cage), process(cage))).containsOnly(first);
    assertThat(process(cage)).isNotEqualTo(first);
  }

  @Test
  void blamesNoContainerForWhatAnEarlierOneLeftBehind() {
    Isolation cage = cage(19_003, UnrulyProcess.class);
    assertThat(told(cage, "poison")).containsExactly("good 1", "bad 0", "later 2");
    assertThat(told(cage, "any")).containsExactly("good 1", "bad 0", "later 2");
  }

  @Test
  void blamesAContainerThatKillsAFreshProcessToo() {
    Isolation cage = cage(19_004, UnrulyProcess.class);
    String before = process(cage);
    assertThat(told(cage, "halt"))
        .containsExactly("good 1", "bad WORKER_CRASH", "WORKER_CRASH", "NOT_EXPANDED");
    assertThat(process(cage)).isNotEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(strings = {"halt", "exit", "memory", "flood", "mutter", "throw", "overflow", "late"})
  void givesAProcessThatMisbehavedNoOtherContainer(String order) {
    Isolation cage = cage(19_002, UnrulyProcess.class);
    String before = process(cage);
    told(cage, order);
    assertThat(process(cage)).startsWith("process ").isNotEqualTo(before);
  }

  @Test
  void closesAContainerBeforeItIsGivenAnother() {
    Isolation cage = cage(19_003, UnrulyProcess.class);
    assertThat(told(cage, "files")).isEqualTo(told(cage, "files"));
  }
}
