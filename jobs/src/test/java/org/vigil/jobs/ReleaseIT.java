package org.vigil.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the release and the jar for a cluster hold. */
class ReleaseIT {
  private static final String NAME = "vigil-" + System.getProperty("vigil.version");
  private static final Path RELEASE = Path.of("target", NAME + ".tar.gz");
  private static final Path APPLICATION = Path.of("target", NAME + "-spark.jar");
  private static final Path DOCKERFILE = Path.of("..", "conf", "container", "Dockerfile");

  private static final Path CLUSTER_DOCKERFILE = DOCKERFILE.resolveSibling("Dockerfile.spark");
  private static final Path LIBRARIES = Path.of("target", "libraries.txt");

  /** The modes of the release's files, by their names. */
  private static final Map<String, Integer> FILES = new TreeMap<>();

  @BeforeAll
  static void list() throws IOException {
    try (InputStream bytes = new BufferedInputStream(Files.newInputStream(RELEASE));
        TarArchiveInputStream tar = new TarArchiveInputStream(new GZIPInputStream(bytes))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        FILES.put(entry.getName(), entry.getMode());
      }
    }
  }

  private static List<String> jars() {
    return FILES.keySet().stream()
        .filter(file -> file.startsWith(NAME + "/lib/") && file.endsWith(".jar"))
        .map(file -> file.substring(file.lastIndexOf('/') + 1))
        .toList();
  }

  private static Stream<String> found(String pattern, Path file) throws IOException {
    return Pattern.compile(pattern, Pattern.MULTILINE)
        .matcher(Files.readString(file))
        .results()
        .map(result -> result.group(1))
        .toList()
        .stream();
  }

  @Test
  void startsByACommandBesideItsSettings() {
    assertThat(FILES.getOrDefault(NAME + "/bin/vigil", 0) & 0111).isEqualTo(0111);
    assertThat(FILES)
        .containsKeys(
            NAME + "/conf/site.conf.example",
            NAME + "/conf/log4j2.properties",
            NAME + "/notebooks-export/first.sql",
            NAME + "/LICENSE",
            NAME + "/NOTICE")
        .doesNotContainKey(NAME + "/conf/site.conf");
  }

  @Test
  void carriesEachLibraryOnce() {
    List<String> names = jars().stream().map(ReleaseIT::withoutVersion).toList();
    assertThat(names).doesNotHaveDuplicates().contains("vigil-jobs", "vigil-common", "xz");
  }

  /** Up to the version, with what comes behind it, such as a platform. */
  private static String withoutVersion(String jar) {
    return jar.replaceAll("\\.jar$", "").replaceFirst("-[0-9][0-9.]*(-[0-9][0-9.]*)?", "");
  }

  @Test
  void carriesTheLicencesOfWhatIsNotUnderApaches() throws IOException {
    Collection<String> texts =
        List.of("LGPL-2.1.txt", "LGPL-3.0.txt", "GPL-3.0.txt", "unRAR.txt", "README.txt");
    assertThat(FILES).containsKeys(NAME + "/licenses/" + NAME + "-sbom.json");
    try (JarFile application = new JarFile(APPLICATION.toFile())) {
      for (String text : texts) {
        assertThat(FILES).containsKey(NAME + "/licenses/" + text);
        assertThat(application.stream().map(ZipEntry::getName))
            .contains("META-INF/licenses/" + text);
      }
      assertThat(application.stream().map(ZipEntry::getName))
          .contains("META-INF/LICENSE", "META-INF/NOTICE");
    }
  }

  @Test
  void isWhatTheContainerIsMadeOf() throws IOException {
    List<String> added = found("^ADD (\\S+)", DOCKERFILE).toList();
    List<String> version = found("^ARG VERSION=(\\S+)", DOCKERFILE).toList();
    List<String> linked = found("ln -s (\\S+)", DOCKERFILE).toList();
    List<String> started = found("^ENTRYPOINT \\[\"/opt/vigil/(\\S+)\"]", DOCKERFILE).toList();
    List<String> base = found("^FROM \\S+:(\\S+)", DOCKERFILE).toList();
    assertThat(filled(added, version)).containsExactly(RELEASE.getFileName().toString());
    assertThat(filled(linked, version)).containsExactly(NAME);
    assertThat(started).hasSize(1);
    assertThat(FILES).containsKey(NAME + "/" + started.get(0));
    assertThat(base).hasSize(1).allMatch(tag -> tag.matches("17\\.\\d+\\.\\d+_\\d+.*"));
  }

  @Test
  void isWhatTheImageOfAClusterIsMadeOf() throws IOException {
    List<String> version = found("^ARG VERSION=(\\S+)", CLUSTER_DOCKERFILE).toList();
    List<String> copied = found("^COPY (\\S+)", CLUSTER_DOCKERFILE).toList();
    assertThat(filled(copied, version))
        .containsExactly("cluster/*.jar", APPLICATION.getFileName().toString());
    assertThat(names("spark.txt"))
        .contains(
            "spark-core_2.13-"
                + found("^FROM spark:([\\d.]+)-", CLUSTER_DOCKERFILE).toList().get(0)
                + ".jar");
  }

  /** Each jar of the release is Spark's own, in the jar for a cluster, or beside it. */
  @Test
  void hasBesideTheJarForAClusterWhatAClusterLacks() throws IOException {
    List<String> lacked = lacked();
    List<String> expected = new ArrayList<>(jars());
    expected.removeAll(names("spark.txt"));
    expected.removeAll(
        List.of(Files.readString(LIBRARIES).strip().replace("./", "").split(":", -1)));
    // Ours; not for running; and what jcl-over-slf4j, which Spark has, stands for.
    expected.removeIf(jar -> jar.matches("vigil-.*|record-builder-core-.*|commons-logging-.*"));
    assertThat(lacked).containsExactlyInAnyOrderElementsOf(expected);
    assertThat(lacked).containsAll(names("delta.txt"));
    assertThat(lacked).contains(hadoop().replace("client-api", "aws"));
  }

  private static List<String> lacked() throws IOException {
    try (Stream<Path> jars = Files.list(Path.of("target", "cluster"))) {
      return jars.map(jar -> jar.getFileName().toString()).toList();
    }
  }

  private static String hadoop() throws IOException {
    return names("spark.txt").stream()
        .filter(jar -> jar.startsWith("hadoop-client-api-"))
        .findFirst()
        .orElseThrow();
  }

  /** The jars that a stock cluster has, as the build resolved them. */
  private static List<String> names(String list) throws IOException {
    String paths = Files.readString(Path.of("cluster", "target", list)).strip();
    return Stream.of(paths.split(File.pathSeparator, -1))
        .map(path -> Path.of(path).getFileName().toString())
        .toList();
  }

  private static List<String> filled(List<String> names, List<String> version) {
    List<String> filled = new ArrayList<>();
    names.forEach(name -> filled.add(name.replace("${VERSION}", version.get(0))));
    return filled;
  }

  @Test
  void namesEveryLibraryOfTheJarForAClusterInItsNotice() throws IOException {
    List<String> noticed = found("^  [\\w.-]+:([\\w.-]+)", Path.of("..", "NOTICE")).toList();
    assertThat(noticed).containsExactlyInAnyOrderElementsOf(bundled());
  }

  /** The artifacts without which a cluster has to do: those of the list, and the jobs' own. */
  private static List<String> bundled() throws IOException {
    String list = Files.readString(LIBRARIES).strip();
    return Pattern.compile("[^:/]+\\.jar")
        .matcher(list)
        .results()
        .map(MatchResult::group)
        .filter(jar -> !jar.startsWith("vigil-"))
        .map(jar -> jar.replaceFirst("-[0-9].*", ""))
        .distinct()
        .toList();
  }
}
