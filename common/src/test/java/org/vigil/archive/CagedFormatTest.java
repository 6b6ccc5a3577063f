package org.vigil.archive;

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
import org.vigil.cage.Cage;
import org.vigil.cage.CagedReader;
import org.vigil.cage.Frame;
import org.vigil.cage.Library;
import org.vigil.cage.Order;
import org.vigil.cage.UnrulyCage;
import org.vigil.model.Issue;
import org.vigil.model.Reason;
import org.vigil.password.Passwords;
import org.vigil.worker.ReaderUnavailableException;

/** Caged readers that misbehave. */
class CagedFormatTest {
  private static final Cage STERN = cage(20_000, UnrulyCage.class);

  @TempDir private Path folder;

  private static Cage cage(int patienceMillis, Class<?> main) {
    return new Cage(main, 32, 3, Duration.ofMillis(patienceMillis), Duration.ZERO);
  }

  /** What a walk would see: each member with its bytes or reason, then the container's issues. */
  private static List<String> told(Cage cage, String order) {
    CagedFormat format = new CagedFormat("order", Library.SEVEN_Z, head -> true, cage);
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
    assertThat(told(cage(1500, UnrulyCage.class), "hang"))
        .containsExactly("good 1", "bad WORKER_TIMEOUT", "WORKER_TIMEOUT", "NOT_EXPANDED");
  }

  @ParameterizedTest
  @CsvSource({"throw, CORRUPT", "error, CORRUPT", "overflow, RECURSION"})
  void saysWhatStoppedIt(String order, String reason) {
    assertThat(told(STERN, order)).containsExactly("good 1", "bad " + reason, reason);
  }

  @Test
  void letsALibraryPrint() {
    assertThat(told(STERN, "print")).containsExactly("good 1", "bad 0", "later 2");
  }

  @Test
  void mayBeLeftBeforeItsEnd() throws IOException {
    CagedFormat format = new CagedFormat("order", Library.SEVEN_Z, head -> true, STERN);
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
    Order order = new Order(Library.SEVEN_Z, file, List.of(4L), Passwords.NONE);
    try (CagedReader reader = STERN.open(order)) {
      Files.delete(file);
      assertThat(reader.next()).isInstanceOf(Frame.Entry.class);
    }
  }

  @Test
  void saysThatNoProcessCanBeStarted() {
    assertThatThrownBy(() -> told(cage(1000, Frame.class), "any"))
        .isInstanceOf(ReaderUnavailableException.class);
  }

  private static String process(Cage cage) {
    return told(cage, "process").get(2);
  }

  @Test
  void readsManyContainersInOneProcessAndRenewsIt() {
    // A cage like no other, so that no other test's processes wait for it.
    Cage cage = cage(19_001, UnrulyCage.class);
    String first = process(cage);
    assertThat(List.of(process(cage), process(cage))).containsOnly(first);
    assertThat(process(cage)).isNotEqualTo(first);
  }

  @Test
  void blamesNoContainerForWhatAnEarlierOneLeftBehind() {
    Cage cage = cage(19_003, UnrulyCage.class);
    assertThat(told(cage, "poison")).containsExactly("good 1", "bad 0", "later 2");
    assertThat(told(cage, "any")).containsExactly("good 1", "bad 0", "later 2");
  }

  @Test
  void blamesAContainerThatKillsAFreshProcessToo() {
    Cage cage = cage(19_004, UnrulyCage.class);
    String before = process(cage);
    assertThat(told(cage, "halt"))
        .containsExactly("good 1", "bad WORKER_CRASH", "WORKER_CRASH", "NOT_EXPANDED");
    assertThat(process(cage)).isNotEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(strings = {"halt", "exit", "memory", "flood", "mutter", "throw", "overflow", "late"})
  void givesAProcessThatMisbehavedNoOtherContainer(String order) {
    Cage cage = cage(19_002, UnrulyCage.class);
    String before = process(cage);
    told(cage, order);
    assertThat(process(cage)).startsWith("process ").isNotEqualTo(before);
  }

  @Test
  void closesAContainerBeforeItIsGivenAnother() {
    Cage cage = cage(19_003, UnrulyCage.class);
    assertThat(told(cage, "files")).isEqualTo(told(cage, "files"));
  }
}
