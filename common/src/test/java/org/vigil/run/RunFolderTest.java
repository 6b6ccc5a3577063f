package org.vigil.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Temp is left as it was found: by a process that ends, and of one that was killed by the next. */
class RunFolderTest {
  @TempDir Path temp;

  /** A process that puts a file into temp, says where, and waits for the end of its input. */
  static final class Leaver {
    private Leaver() {}

    /** Runs it. */
    public static void main(String... args) throws IOException {
      RunFolder.enter();
      System.out.println(
          Files.writeString(
              Files.createTempFile(Path.of(System.getProperty("java.io.tmpdir")), "left", ".txt"),
              "left"));
      int unused = System.in.read();
    }
  }

  private Process start() throws IOException {
    return new ProcessBuilder(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Djava.io.tmpdir=" + temp,
                "-cp",
                System.getProperty("java.class.path"),
                Leaver.class.getName()))
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private static Path left(Process process) throws IOException {
    Path file = Path.of(process.inputReader().readLine());
    assertThat(file).exists();
    return file;
  }

  private List<Path> inTemp() throws IOException {
    try (Stream<Path> files = Files.list(temp)) {
      return files.filter(file -> file.getFileName().toString().startsWith("vigil")).toList();
    }
  }

  @Test
  void aProcessThatEndsTakesItsFolderWithIt() throws Exception {
    Process process = start();
    Path file = left(process);
    assertThat(Files.getPosixFilePermissions(file.getParent())).hasSize(3);

    process.getOutputStream().close();

    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(inTemp()).isEmpty();
  }

  @Test
  void whatAKilledOneLeftGoesWithTheNextWhileThatOfALivingOneStays() throws Exception {
    Process killed = start();
    Path lost = left(killed);
    assertThat(killed.destroyForcibly().waitFor(60, TimeUnit.SECONDS)).isTrue();
    Process living = start();
    Path kept = left(living);
    assertThat(lost.getParent()).doesNotExist();

    RunFolder.sweep(temp, Instant.MAX);

    assertThat(kept).exists();
    living.getOutputStream().close();
    assertThat(living.waitFor(60, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void aFolderThatIsNotLockedYetStaysForAMinute() throws IOException {
    Path fresh = Files.createDirectory(temp.resolve("vigil-run-1-1"));

    RunFolder.sweep(temp, Instant.now().minusSeconds(60));
    assertThat(fresh).exists();

    RunFolder.sweep(temp, Instant.MAX);
    assertThat(fresh).doesNotExist();
  }

  @Test
  void whatIsLockedWithoutAProcessOfItsOwnIsNotTouched() throws IOException {
    Path held = Files.createDirectory(temp.resolve("vigil-run-2-2"));
    Path lock = Files.createFile(held.resolve("lock"));
    try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE)) {
      assertThat(channel.lock().isValid()).isTrue();

      RunFolder.sweep(temp, Instant.MAX);

      assertThat(held).exists();
    }
  }
}
