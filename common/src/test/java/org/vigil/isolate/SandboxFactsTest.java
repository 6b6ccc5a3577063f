package org.vigil.isolate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vigil.isolate.io.TempCopy;
import org.vigil.isolate.sandbox.SandboxKind;
import org.vigil.model.term.Reason;

/**
 * What a reader that was taken over by its file can do in each sandbox. What it can do without one
 * stands beside it, so that a question that is put wrongly shows.
 */
class SandboxFactsTest {
  private static final String JAVA =
      Path.of(System.getProperty("java.home"), "bin", "java").toString();

  @TempDir private Path folder;

  /** The reader; only its class matters. */
  private enum Curious implements ReaderFactory {
    READER;

    @Override
    public ContainerReader reader(ReadRequest request) {
      return new CuriousProcess();
    }

    @Override
    public boolean takesPasswords() {
      return false;
    }

    @Override
    public boolean leavesProcessReusable() {
      return false;
    }
  }

  @BeforeEach
  void onlyWhereThereAreNamespaces() {
    assumeTrue(works(SandboxKind.BWRAP), "bwrap does not work on this machine");
  }

  private static boolean works(SandboxKind kind) {
    try {
      Isolation.within(kind);
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  @AfterAll
  static void asBefore() {
    Isolation.within(SandboxKind.AUTO);
  }

  private static String answer(SandboxKind kind, String command) throws Exception {
    Isolation.within(kind);
    Isolation isolation =
        new Isolation(CuriousProcess.class, 64, 1, Duration.ofMinutes(1), Duration.ZERO);
    try (TempCopy copy =
        TempCopy.of(
                new java.io.ByteArrayInputStream(command.getBytes(StandardCharsets.UTF_8)), 5000)
            .orElseThrow()) {
      ReadRequest request = new ReadRequest(copy.file(), List.of(copy.sizeBytes()), Passwords.NONE);
      try (IsolatedReader reader = new IsolatedReader(isolation, Curious.READER, request)) {
        return ((ReaderMessage.Entry) reader.next()).name();
      }
    }
  }

  private static String inside(String command) throws Exception {
    return answer(SandboxKind.BWRAP, command);
  }

  private static String outside(String command) throws Exception {
    return answer(SandboxKind.NONE, command);
  }

  @Test
  void reachesNoServer() throws Exception {
    try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      String connect = "connect " + server.getLocalPort();
      assertThat(outside(connect)).isEqualTo("connected true");
      assertThat(inside(connect)).isEqualTo("no: ConnectException");
    }
  }

  @Test
  void readsNoFileButItsInput() throws Exception {
    Path secret = Files.writeString(folder.resolve("secret"), "of another case");
    assertThat(outside("read " + secret)).isEqualTo("of another case");
    assertThat(inside("read " + secret)).isEqualTo("no: NoSuchFileException");
    assertThat(inside("list /input").split(" ")).hasSizeLessThan(2);
    assertThat(inside("list /tmp")).doesNotContain("vigil-", "junit");
  }

  @Test
  void writesOnlyToATempOfItsOwn() throws Exception {
    assertThat(inside("write /tmp/x")).isEqualTo("/tmp/x");
    assertThat(Path.of("/tmp/x")).doesNotExist();
    for (String file : List.of("/x", "/dev/x", "/dev/shm/x", "/input/x", "/usr/lib/x")) {
      assertThat(inside("write " + file)).as(file).startsWith("no: ");
    }
  }

  @Test
  void seesNoOtherProcess() throws Exception {
    String parent = "list /proc/" + ProcessHandle.current().pid();
    assertThat(outside(parent)).contains("cgroup");
    assertThat(inside(parent)).isEqualTo("no: NoSuchFileException");
    assertThat(inside("numbers").split(" +")).containsOnly("1", "2");
  }

  @Test
  void seesNothingOfItsParentsEnvironment() throws Exception {
    String environment = "read /proc/" + ProcessHandle.current().pid() + "/environ";
    // A failure prints what it compares, so no more than this is compared.
    assertThat(outside(environment).startsWith("no: ")).isFalse();
    assertThat(inside(environment)).isEqualTo("no: NoSuchFileException");
    assertThat(inside("read /proc/1/environ").length()).isLessThan(10);
    assertThat(inside("variables")).isEqualTo("{}");
  }

  @Test
  void beginsNoProcess() throws Exception {
    assertThat(outside("begin " + JAVA)).isEqualTo("begun");
    assertThat(inside("begin " + JAVA)).isEqualTo("no: IOException");
  }

  @Test
  void hasNoRightsAndGetsNone() throws Exception {
    assertThat(inside("right CapEff:")).isEqualTo("CapEff: 0000000000000000");
    assertThat(inside("right CapBnd:")).isEqualTo("CapBnd: 0000000000000000");
    assertThat(inside("right NoNewPrivs:")).isEqualTo("NoNewPrivs: 1");
    assertThat(inside("right Seccomp:")).isEqualTo("Seccomp: 2");
  }

  @ParameterizedTest
  @EnumSource(names = {"BWRAP", "PRLIMIT"})
  void diesOfTooMuchNativeMemory(SandboxKind kind) throws Exception {
    assertThat(outside("grow")).isEqualTo("grown");
    assertThatThrownBy(() -> answer(kind, "grow"))
        .isInstanceOfSatisfying(
            WorkerDiedException.class,
            death -> assertThat(death.reason()).isEqualTo(Reason.WORKER_OOM));
  }

  @Test
  void getsNoNewRightsWithLimitsAloneEither() throws Exception {
    assertThat(answer(SandboxKind.PRLIMIT, "right NoNewPrivs:")).isEqualTo("NoNewPrivs: 1");
    assertThat(answer(SandboxKind.PRLIMIT, "right CapEff:")).isEqualTo("CapEff: 0000000000000000");
    assertThat(outside("right NoNewPrivs:")).isEqualTo("NoNewPrivs: 0");
  }
}
