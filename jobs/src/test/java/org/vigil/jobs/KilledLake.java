package org.vigil.jobs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A lake as a run leaves it that is killed between two commits. */
final class KilledLake {
  private KilledLake() {}

  /** Copies a lake as a run left it that was killed before the last commit to these tables. */
  static void copy(Path folder, String from, String to, List<String> killed) throws IOException {
    Folders.copy(folder.resolve(from), folder.resolve(to));
    for (String table : killed) {
      forgetLastCommit(folder.resolve(to).resolve(table + "/_delta_log"));
    }
  }

  /** With all that lies beside a commit: checksums and checkpoints. */
  private static void forgetLastCommit(Path log) throws IOException {
    Files.deleteIfExists(log.resolve("_last_checkpoint"));
    Files.deleteIfExists(log.resolve("._last_checkpoint.crc"));
    try (Stream<Path> files = Files.list(log)) {
      List<Path> all = files.toList();
      String last =
          all.stream()
              .map(file -> file.getFileName().toString())
              .filter(name -> name.matches("[0-9]{20}\\.json"))
              .max(Comparator.naturalOrder())
              .orElseThrow()
              .substring(0, 20);
      for (Path file : all) {
        if (file.getFileName().toString().contains(last)) {
          Files.delete(file);
        }
      }
    }
  }
}
