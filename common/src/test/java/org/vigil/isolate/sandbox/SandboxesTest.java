package org.vigil.isolate.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigil.isolate.Isolation;
import org.vigil.isolate.JavaCommand;

/** Which sandbox is taken where tools are missing or forbidden. */
class SandboxesTest {
  private static final ChildCommand COMMAND = JavaCommand.of(Isolation.class, 32, List.of());

  @TempDir private Path folder;

  private void forbidden(String tool) throws IOException {
    Path script = folder.resolve(tool);
    Files.writeString(script, "#!/bin/sh\necho \"" + tool + ": it is forbidden\" >&2\nexit 1\n");
    Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
  }

  private void real(String tool) throws IOException {
    var found = Tools.ofThisMachine().find(tool);
    assumeTrue(found.isPresent(), tool + " is not on this machine");
    Files.createSymbolicLink(folder.resolve(tool), found.orElseThrow());
  }

  private Sandbox chosen(SandboxKind kind) {
    return Sandboxes.chosen(kind, COMMAND, new Tools(List.of(folder)));
  }

  @Test
  void doesWithoutTools() {
    assertThat(chosen(SandboxKind.AUTO).kind()).isEqualTo(SandboxKind.NONE);
  }

  @Test
  void takesLimitsAloneWhereNamespacesAreForbidden() throws IOException {
    real("prlimit");
    forbidden("bwrap");
    assertThat(chosen(SandboxKind.AUTO).kind()).isEqualTo(SandboxKind.PRLIMIT);
  }

  @Test
  void takesLimitsWhereSetprivDoesNotWork() throws IOException {
    real("prlimit");
    forbidden("setpriv");
    assertThat(chosen(SandboxKind.PRLIMIT))
        .isEqualTo(LimitedSandbox.of(folder.resolve("prlimit"), java.util.Optional.empty()));
  }

  @Test
  void saysWhatIsMissing() {
    assertThatThrownBy(() -> chosen(SandboxKind.BWRAP))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "sandbox = bwrap does not work on this machine: bwrap is not installed (package"
                + " bubblewrap)");
  }

  @Test
  void saysWhyWhatIsThereDoesNotWork() throws IOException {
    real("prlimit");
    forbidden("bwrap");
    assertThatThrownBy(() -> chosen(SandboxKind.BWRAP))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("sandbox = bwrap does not work on this machine: bwrap: it is forbidden");
  }

  @Test
  void knowsItsNames() {
    assertThat(SandboxKind.of("prlimit")).isEqualTo(SandboxKind.PRLIMIT);
    assertThatThrownBy(() -> SandboxKind.of("firejail"))
        .hasMessage("sandbox must be auto, bwrap, prlimit or none, not firejail");
  }
}
