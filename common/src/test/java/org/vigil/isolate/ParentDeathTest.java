package org.vigil.isolate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vigil.isolate.sandbox.SandboxKind;

/** Readers whose parent is killed. */
class ParentDeathTest {
  @AfterAll
  static void asBefore() {
    Isolation.within(SandboxKind.AUTO);
  }

  @ParameterizedTest
  @EnumSource(names = {"BWRAP", "PRLIMIT", "NONE"})
  void dieWithIt(SandboxKind kind) throws Exception {
    assumeTrue(works(kind), kind.word() + " does not work on this machine");
    Process parent =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                SandboxParent.class.getName(),
                kind.word())
            .start();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(parent.getInputStream(), StandardCharsets.UTF_8))) {
      assertThat(lines.readLine()).isEqualTo("ready true");
      List<ProcessHandle> readers = parent.descendants().toList();
      assertThat(readers).isNotEmpty();
      parent.destroyForcibly();
      readers.forEach(reader -> reader.onExit().join());
    }
  }

  private static boolean works(SandboxKind kind) {
    try {
      Isolation.within(kind);
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
