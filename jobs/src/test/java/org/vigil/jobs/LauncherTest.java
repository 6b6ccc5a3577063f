package org.vigil.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * The launcher in trees of a few files, where Maven notes that it ran, and Java prints its words.
 */
@EnabledOnOs({OS.LINUX, OS.MAC})
class LauncherTest {
  private static final String JAVA =
      "if [ \"$1\" = -version ]; then echo 'openjdk version \"17.0.1\"' >&2; else echo \"$@\"; fi";
  private static final String MAVEN =
      """
      echo built >> builds
      for word in "$@"; do case $word in -Dvigil.jars=*) jars=${word#*=} ;; esac; done
      mkdir -p "$jars"
      touch "$jars/library.jar" jobs/target/vigil-jobs-1.jar
      if [ -e broken ]; then exit 1; fi
      """;

  @TempDir private Path folder;
  private Path tree;

  private record Ended(int code, String output) {}

  @BeforeEach
  void plant() throws IOException {
    tree = folder.resolve("a tree");
    for (String file : List.of("LICENSE", "NOTICE", "pom.xml", "common/pom.xml", "jobs/pom.xml")) {
      write(tree.resolve(file), file);
    }
    write(tree.resolve("common/src/main/A.java"), "class A {}");
    write(tree.resolve("jobs/src/main/B.java"), "class B {}");
    Files.createDirectories(tree.resolve("jobs/target"));
    Files.copy(Path.of("run"), tree.resolve("jobs/run"));
    script(folder.resolve("bin/java"), JAVA);
    script(folder.resolve("bin/mvn"), MAVEN);
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private static void script(Path file, String text) throws IOException {
    write(file, "#!/usr/bin/env bash\n" + text);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private Ended start(Path launcher, String... arguments) throws Exception {
    ProcessBuilder builder = new ProcessBuilder("bash", launcher.toString());
    builder.command().addAll(List.of(arguments));
    builder.environment().remove("JAVA_HOME");
    builder.environment().merge("PATH", "", (path, none) -> folder.resolve("bin") + ":" + path);
    Process process = builder.redirectErrorStream(true).start();
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Ended(process.waitFor(), output);
  }

  private long builds() throws IOException {
    Path builds = tree.resolve("builds");
    return Files.exists(builds) ? Files.readAllLines(builds).size() : 0;
  }

  private List<String> launchable() throws IOException {
    try (Stream<Path> folders = Files.list(tree.resolve("jobs/target"))) {
      return folders
          .map(path -> path.getFileName().toString())
          .filter(name -> name.startsWith("launch-"))
          .toList();
    }
  }

  @Test
  void buildsOnceAndStarts() throws Exception {
    Ended first = start(tree.resolve("jobs/run"), "sql", "SELECT 1");
    assertThat(first.code()).isZero();
    assertThat(first.output()).contains("org.vigil.jobs.Vigil sql SELECT 1");
    assertThat(start(tree.resolve("jobs/run"), "nightly").output()).doesNotContain("building");
    assertThat(builds()).isEqualTo(1);
  }

  @Test
  void worksThroughSymbolicLinks() throws Exception {
    Path elsewhere = Files.createDirectories(folder.resolve("elsewhere"));
    Path absolute = Files.createSymbolicLink(elsewhere.resolve("a"), tree.resolve("jobs/run"));
    Path relative = Files.createSymbolicLink(elsewhere.resolve("b"), Path.of("a"));
    assertThat(start(absolute, "nightly").code()).isZero();
    assertThat(start(relative, "nightly").output()).contains("org.vigil.jobs.Vigil nightly");
    assertThat(builds()).isEqualTo(1);
  }

  @Test
  void buildsAgainForOtherContentsOnly() throws Exception {
    Path source = tree.resolve("common/src/main/A.java");
    start(tree.resolve("jobs/run"), "nightly");
    Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(1000)));
    start(tree.resolve("jobs/run"), "nightly");
    assertThat(builds()).isEqualTo(1);
    Files.writeString(source, "class A { }");
    start(tree.resolve("jobs/run"), "nightly");
    assertThat(builds()).isEqualTo(2);
    Files.delete(source);
    start(tree.resolve("jobs/run"), "nightly");
    assertThat(builds()).isEqualTo(3);
  }

  @Test
  void keepsTheJarsInUseWhileItBuildsAndWhenThatFails() throws Exception {
    start(tree.resolve("jobs/run"), "nightly");
    List<String> before = launchable();
    Files.writeString(tree.resolve("jobs/src/main/B.java"), "class B {");
    Files.createFile(tree.resolve("broken"));
    Ended failed = start(tree.resolve("jobs/run"), "nightly");
    assertThat(failed.code()).isEqualTo(1);
    assertThat(failed.output()).contains("vigil: the build failed");
    assertThat(launchable()).isEqualTo(before);
    Files.delete(tree.resolve("broken"));
    start(tree.resolve("jobs/run"), "nightly");
    assertThat(launchable()).hasSize(2).containsAll(before);
  }

  @Test
  void neverBuildsInARelease() throws Exception {
    Path release = folder.resolve("release");
    write(release.resolve("lib/library.jar"), "");
    Files.createDirectories(release.resolve("bin"));
    Path launcher = Files.copy(Path.of("run"), release.resolve("bin/vigil"));
    Files.delete(folder.resolve("bin/mvn"));
    Ended ended = start(launcher, "nightly");
    assertThat(ended.code()).isZero();
    assertThat(ended.output())
        .contains(release.toRealPath() + "/lib/* org.vigil.jobs.Vigil nightly");
  }

  @Test
  void saysWhatIsMissing() throws Exception {
    Files.delete(tree.resolve("pom.xml"));
    Ended ended = start(tree.resolve("jobs/run"), "nightly");
    assertThat(ended.code()).isEqualTo(1);
    assertThat(ended.output()).contains("neither a source tree nor a release");
  }
}
