package org.vigil.container.isolated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A temporary folder without room: no container is to blame. */
class FullTempTest {
  private static final String MOUNT = "mount -t tmpfs -o size=64k none \"$0\" && exec \"$@\"";

  @TempDir private Path folder;

  /** What a process prints that may mount, in a namespace of its own. */
  private String printed(String... command) throws IOException {
    List<String> line =
        Stream.concat(
                Stream.of("unshare", "--map-root-user", "--mount", "sh", "-c", MOUNT),
                Stream.concat(Stream.of(folder.toString()), Stream.of(command)))
            .toList();
    try {
      Process process = new ProcessBuilder(line).redirectErrorStream(true).start();
      process.getOutputStream().close();
      return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      return "no unshare";
    }
  }

  @Test
  void isTheMachinesFault() throws IOException {
    assumeTrue(printed("echo", "mounted").equals("mounted"), "nothing can be mounted here");
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String classPath = System.getProperty("java.class.path");
    assertThat(
            printed(java, "-Djava.io.tmpdir=" + folder, "-cp", classPath, FullTemp.class.getName()))
        .endsWith("false TEMP_FULL");
  }
}
