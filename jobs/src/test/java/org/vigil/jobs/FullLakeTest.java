package org.vigil.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigil.jobs.demo.DemoSeizure;
import org.vigil.lake.Lake;
import org.vigil.lake.Sessions;
import org.vigil.lake.SharedSpark;
import org.vigil.run.JobRun;
import org.vigil.run.settings.Settings;

/**
 * A lake on a disk that is full: one sentence, a code of its own, and the same command again ends
 * as if nothing had been. In a namespace of its own, where a small disk can be mounted.
 */
@Tag("night")
class FullLakeTest {
  /** Twice the same command, the second time with room; the lake outlives the namespace. */
  private static final String TWICE =
      """
      mount -t tmpfs -o size=1200k none "$0" && DISK="$0" && COPY="$1" && shift || exit 9
      "$@"
      echo "ended with $?"
      mount -o remount,size=64m "$DISK"
      "$@"
      echo "ended with $?"
      cp -rp "$DISK/lake" "$COPY"
      """;

  private static final String LOGGING = "log4j2.configurationFile";

  @TempDir private Path folder;

  private static String run(List<String> command, Path log) throws Exception {
    List<String> line =
        new ArrayList<>(List.of("unshare", "--map-root-user", "--mount", "sh", "-c"));
    line.addAll(command);
    try {
      new ProcessBuilder(line)
          .redirectErrorStream(true)
          .redirectOutput(log.toFile())
          .start()
          .waitFor();
      return Files.readString(log, StandardCharsets.UTF_8);
    } catch (IOException e) {
      return "no unshare";
    }
  }

  private Map<String, String> places(String lake) {
    return Map.of(
        "vigil.lake", lake,
        "vigil.intake", folder + "/intake",
        "vigil.hash-sets", folder + "/hash-sets",
        "vigil.as-of", DemoSeizure.AS_OF.toString(),
        "vigil.export", folder + "/export");
  }

  private List<String> dedupe(Path disk) throws IOException {
    Map<String, String> spark = new TreeMap<>(Sessions.SMALL);
    spark.put("spark.master", "local[2]");
    List<String> conf = new ArrayList<>();
    places(disk + "/lake").forEach((key, value) -> conf.add("%s = \"%s\"".formatted(key, value)));
    spark.forEach((key, value) -> conf.add("vigil.spark.\"%s\" = \"%s\"".formatted(key, value)));
    Path settings = Files.write(folder.resolve("site.conf"), conf);
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(argument -> argument.startsWith("--add-opens") || argument.startsWith("-D"))
        .forEach(command::add);
    // Maven sets it within the process, where no argument tells of it.
    Optional.ofNullable(System.getProperty(LOGGING))
        .ifPresent(file -> command.add("-D" + LOGGING + "=" + file));
    command.addAll(List.of("-Xmx2g", "-XX:TieredStopAtLevel=1", "-XX:ReservedCodeCacheSize=256m"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(Vigil.class.getName(), "dedupe", "-c", settings.toString()));
    return command;
  }

  @Test
  void endsWithASentenceAndGoesOnWhereItStopped() throws Exception {
    Path disk = Files.createDirectory(folder.resolve("disk"));
    Path log = folder.resolve("log");
    String tried = run(List.of("mount -t tmpfs none \"$0\" && echo yes", disk.toString()), log);
    assumeTrue(tried.strip().equals("yes"), "nothing can be mounted here");
    SmallSeizure.writeTo(folder);
    Path copy = folder.resolve("copy");
    List<String> command = new ArrayList<>(List.of(TWICE, disk.toString(), copy.toString()));
    command.addAll(dedupe(disk));

    String printed = run(command, log);

    assertThat(printed)
        .containsOnlyOnce("There is no room in the lake (%s/lake): 0 MiB are free.".formatted(disk))
        .doesNotContain("\tat ");
    assertThat(printed.lines().filter(line -> line.startsWith("ended with")))
        .containsExactly("ended with 7", "ended with 0");
    JobRun clean =
        JobRun.open(
            SharedSpark.session(), Settings.load(null, places(folder + "/clean")), Stations.code());
    Stations.upTo(clean, "dedupe");
    assertThat(Nights.rows(new Lake(SharedSpark.session(), copy.toString()), "file:" + folder))
        .isEqualTo(Nights.rows(clean.lake(), "file:" + folder));
  }
}
