package org.vigil.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.vigil.model.Reason;

/** Real files, where there are any: {@code -Dvigil.corpus=<folder>}. */
class CorpusWalkTest {
  private static final Path GIVEN = Path.of(System.getProperty("vigil.corpus", ""));

  /** As given, or as seen from the folder above the module's. */
  private static final Path CORPUS =
      Files.isDirectory(GIVEN) ? GIVEN : Path.of("..").resolve(GIVEN);

  @BeforeAll
  static void corpusIsThere() {
    Assumptions.assumeTrue(!GIVEN.toString().isEmpty() && Files.isDirectory(CORPUS));
  }

  @Test
  void everyFileBalances() throws IOException {
    long readings = 0;
    for (Path file : files()) {
      Walked walked =
          Walked.of(
              () -> Files.newInputStream(file),
              new Limits(16, 100_000, 1L << 30, 4096),
              new Walked.DigestsOnly());
      assertThat(walked.readings().stream().flatMap(r -> r.issues().stream()))
          .as("%s", file)
          .noneMatch(issue -> issue.reason() == Reason.INTERNAL);
      assertThat(walked.sizeBytes("x")).isEqualTo(Files.size(file));
      readings += walked.readings().size();
    }
    assertThat(readings).isGreaterThan(files().size());
  }

  private static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(CORPUS)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }
}
