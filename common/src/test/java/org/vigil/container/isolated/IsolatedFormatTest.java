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
import org.vigil.isolate.Killer;
import org.vigil.isolate.Passwords;
import org.vigil.isolate.ReadRequest;
import org.vigil.isolate.ReaderMessage;
import org.vigil.isolate.ReaderUnavailableException;
import org.vigil.isolate.UnrulyProcess;
import org.vigil.model.Issue;
import org.vigil.model.term.Reason;

/** Isolated readers that misbehave. */
class IsolatedFormatTest {
  private static final Isolation STERN = isolation(20_000, UnrulyProcess.class);

  @TempDir private Path folder;

  private static Isolation isolation(int budgetMillis, Class<?> main) {
    return new Isolation(main, 32, 3, Duration.ofMillis(budgetMillis), Duration.ZERO);
  }

  /** What a walk would see: each member with its bytes or reason, then the container's issues. */
  private static List<String> members(Isolation isolation, String command) {
    IsolatedFormat format =
        new IsolatedFormat("command", ContainerLibrary.SEVEN_Z, head -> true, isolation);
    byte[] bytes = command.getBytes(StandardCharsets.UTF_8);
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
  void givesWhatItHadBeforeItDied(String command, String reason) {
    assertThat(members(STERN, command))
        .containsExactly("good 1", "bad " + reason, reason, "NOT_EXPANDED");
  }

  @Test
  void killsAReaderThatHangs() {
    assertThat(members(isolation(1500, UnrulyProcess.class), "hang"))
        .containsExactly("good 1", "bad WORKER_TIMEOUT", "WORKER_TIMEOUT", "NOT_EXPANDED");
  }

  @ParameterizedTest
  @CsvSource({"throw, CORRUPT", "overflow, RECURSION"})
  void reportsWhatStoppedIt(String command, String reason) {
    assertThat(members(STERN, command)).containsExactly("good 1", "bad " + reason, reason);
  }

  @Test
  void losesNothingWhereItsFirstReaderIsKilled() {
    try (Killer killer = new Killer(1)) {
      assertThat(members(isolation(19_010, UnrulyProcess.class), "slow"))
          .containsExactly("good 1", "bad 0", "later 2");
      assertThat(killer.killed()).isEqualTo(1);
    }
  }

  @Test
  void blamesNoContainerForWhoeverKillsItsReadersTwice() {
    try (Killer killer = new Killer(2)) {
      assertThat(members(isolation(19_011, UnrulyProcess.class), "slow"))
          .containsExactly("good 1", "bad WORKER_KILLED", "WORKER_KILLED", "NOT_EXPANDED");
      assertThat(killer.killed()).isEqualTo(2);
    }
  }

  @Test
  void letsALibraryPrint() {
    assertThat(members(STERN, "print")).containsExactly("good 1", "bad 0", "later 2");
  }

  @Test
  void mayBeLeftBeforeItsEnd() throws IOException {
    IsolatedFormat format =
        new IsolatedFormat("command", ContainerLibrary.SEVEN_Z, head -> true, STERN);
    byte[] endless = "endless".getBytes(StandardCharsets.UTF_8);
    try (Members members = format.open(new ByteArrayInputStream(endless))) {
      for (int i = 0; i < 1000; i++) {
        assertThat(members.next()).isPresent();
      }
    }
  }

  @Test
  void needsTheNameOfItsFileOnlyToStart() throws Exception {
    Path file = Files.writeString(folder.resolve("command"), "none");
    ReadRequest request = new ReadRequest(file, List.of(4L), Passwords.NONE);
    try (IsolatedReader reader = new IsolatedReader(STERN, ContainerLibrary.SEVEN_Z, request)) {
      Files.delete(file);
      assertThat(reader.next()).isInstanceOf(ReaderMessage.Entry.class);
    }
  }

  @Test
  void reportsThatNoProcessCanBeStarted() {
    assertThatThrownBy(() -> members(isolation(1000, ReaderMessage.class), "any"))
        .isInstanceOf(ReaderUnavailableException.class);
  }

  @Test
  void endsWhereALibraryIsMissing() {
    assertThatThrownBy(() -> members(STERN, "error"))
        .isInstanceOf(ReaderUnavailableException.class)
        .hasMessageContaining("org/example/Missing");
  }

  @Test
  void takesAFreshProcessWhereAnEarlierContainerBrokeALibrary() {
    Isolation isolation = isolation(19_005, UnrulyProcess.class);
    assertThat(members(isolation, "break")).containsExactly("good 1", "bad 0", "later 2");
    assertThat(members(isolation, "any")).containsExactly("good 1", "bad 0", "later 2");
  }

  private static String process(Isolation isolation) {
    return members(isolation, "process").get(2);
  }

  @Test
  void readsManyContainersInOneProcessAndRenewsIt() {
    // Settings like no other, so that no other test's processes wait for it.
    Isolation isolation = isolation(19_001, UnrulyProcess.class);
    String first = process(isolation);
    assertThat(List.of(process(isolation), process(isolation))).containsOnly(first);
    assertThat(process(isolation)).isNotEqualTo(first);
  }

  @Test
  void blamesNoContainerForWhatAnEarlierOneLeftBehind() {
    Isolation isolation = isolation(19_003, UnrulyProcess.class);
    assertThat(members(isolation, "poison")).containsExactly("good 1", "bad 0", "later 2");
    assertThat(members(isolation, "any")).containsExactly("good 1", "bad 0", "later 2");
  }

  @Test
  void blamesAContainerThatKillsAFreshProcessToo() {
    Isolation isolation = isolation(19_004, UnrulyProcess.class);
    String before = process(isolation);
    assertThat(members(isolation, "halt"))
        .containsExactly("good 1", "bad WORKER_CRASH", "WORKER_CRASH", "NOT_EXPANDED");
    assertThat(process(isolation)).isNotEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(strings = {"halt", "exit", "memory", "flood", "mutter", "throw", "overflow", "late"})
  void givesAProcessThatMisbehavedNoOtherContainer(String command) {
    Isolation isolation = isolation(19_002, UnrulyProcess.class);
    String before = process(isolation);
    members(isolation, command);
    assertThat(process(isolation)).startsWith("process ").isNotEqualTo(before);
  }

  @Test
  void closesAContainerBeforeItIsGivenAnother() {
    Isolation isolation = isolation(19_003, UnrulyProcess.class);
    assertThat(members(isolation, "files")).isEqualTo(members(isolation, "files"));
  }
}
