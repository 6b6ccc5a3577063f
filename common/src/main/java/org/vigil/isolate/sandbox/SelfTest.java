package org.vigil.isolate.sandbox;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/** Whether a sandbox works here: a process in it is started once, and reads one file. */
final class SelfTest {
  private static final int SECONDS = 30;
  private static final int MAX_REASON_CHARS = 200;

  private SelfTest() {}

  /** Why it does not, if it does not. */
  static Optional<String> failure(Sandbox sandbox, ChildCommand command) {
    try {
      Path temp = Path.of(System.getProperty("java.io.tmpdir"));
      Path file = Files.createTempFile(temp, "vigil-", ".probe");
      try {
        String secret = UUID.randomUUID().toString();
        Files.writeString(file, secret);
        return failure(sandbox, command.running(SandboxProbe.class), file, secret);
      } finally {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      return Optional.of(String.valueOf(e.getMessage()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.of("The trial was interrupted");
    }
  }

  private static Optional<String> failure(
      Sandbox sandbox, ChildCommand command, Path file, String secret)
      throws IOException, InterruptedException {
    Path errors = Files.createTempFile(file.getParent(), "vigil-", ".errors");
    try (Room room = sandbox.room(command, null)) {
      ProcessBuilder builder = new ProcessBuilder(room.command());
      builder.environment().clear();
      Process process = builder.redirectError(errors.toFile()).start();
      try {
        process.getOutputStream().write(utf8(room.admit(file).toString()));
        process.getOutputStream().close();
        boolean ended = process.waitFor(SECONDS, TimeUnit.SECONDS);
        boolean read =
            ended && List.of(secret).equals(lines(process.getInputStream().readAllBytes()));
        return read ? Optional.empty() : Optional.of(reason(errors, ended));
      } catch (IOException e) {
        process.waitFor(SECONDS, TimeUnit.SECONDS);
        return Optional.of(reason(errors, true));
      } finally {
        process.destroyForcibly();
      }
    } finally {
      Files.deleteIfExists(errors);
    }
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static List<String> lines(byte[] output) {
    return new String(output, StandardCharsets.UTF_8).lines().toList();
  }

  private static String reason(Path errors, boolean ended) throws IOException {
    String first = lines(Files.readAllBytes(errors)).stream().findFirst().orElse("");
    String cut = first.substring(0, Math.min(first.length(), MAX_REASON_CHARS));
    return ended && !cut.isBlank() ? cut : ended ? "it ended without a word" : "it did not end";
  }
}
