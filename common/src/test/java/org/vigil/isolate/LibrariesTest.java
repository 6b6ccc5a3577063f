package org.vigil.isolate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where the libraries of a process of its own are. */
class LibrariesTest {
  @Test
  void findsEveryLibraryOfTheBuild() {
    assertThat(Libraries.paths())
        .hasSizeGreaterThan(30)
        .allMatch(path -> Files.isRegularFile(Path.of(path)))
        .noneMatch(path -> path.contains("spark") || path.contains("delta"));
  }

  @Test
  void namesALibraryThatIsMissing(@TempDir Path folder) throws Exception {
    Path there = Files.createFile(folder.resolve("there-1.jar"));
    Path gone = folder.resolve("gone-1.jar");
    List<Path> classPath = List.of(there, gone);
    assertThat(Libraries.paths(List.of("there-1.jar"), classPath))
        .containsExactly(there.toString());
    assertThatThrownBy(() -> Libraries.paths(List.of("gone-1.jar"), classPath))
        .isInstanceOf(ReaderUnavailableException.class)
        .hasMessageContaining("gone-1.jar");
    assertThatThrownBy(() -> Libraries.paths(List.of("unknown-1.jar"), classPath))
        .isInstanceOf(ReaderUnavailableException.class)
        .hasMessageContaining("unknown-1.jar");
  }
}
