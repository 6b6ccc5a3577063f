package org.vigil.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigil.jobs.cluster.ClusterNight;
import org.vigil.jobs.cluster.SparkHome;
import org.vigil.jobs.demo.DemoSeizure;
import org.vigil.lake.Lake;
import org.vigil.lake.SharedSpark;
import org.vigil.run.JobRun;
import org.vigil.run.settings.Settings;

/**
 * The packaged jar on Spark's own master and two workers of one core each, which have Spark's jars
 * alone: the night has the tables of the same night on one machine, whatever worker is killed in
 * it.
 */
@Tag("cluster")
class ClusterNightIT {
  @TempDir static Path folder;
  private static Map<String, List<String>> expected;
  private static SparkHome home;

  @BeforeAll
  static void doTheNightOnOneMachine() throws IOException {
    SmallSeizure.writeTo(folder);
    home = SparkHome.in(folder);
    Settings settings = Settings.load(null, places(folder.resolve("one-machine")));
    JobRun run = JobRun.open(SharedSpark.session(), settings, "test");
    Stations.all(run);
    expected = Nights.rows(run.lake(), "file:" + folder);
  }

  private static Map<String, String> places(Path night) {
    Map<String, String> places = new TreeMap<>();
    places.put("vigil.lake", night.resolve("lake").toString());
    places.put("vigil.export", night.resolve("export").toString());
    places.put("vigil.intake", folder.resolve("intake").toString());
    places.put("vigil.hash-sets", folder.resolve("hash-sets").toString());
    places.put("vigil.as-of", DemoSeizure.AS_OF.toString());
    // About two sources each.
    places.put("vigil.scan.batch-bytes", "1M");
    return places;
  }

  /** What is killed in a night, once its moment has come. */
  @FunctionalInterface
  private interface Killing {
    void in(ClusterNight night) throws IOException, InterruptedException;
  }

  private static void hasTheSameTables(String name, Killing killing) throws Exception {
    Path place = Files.createDirectories(folder.resolve(name));
    Path settings = place.resolve("site.conf");
    Files.write(
        settings,
        places(place).entrySet().stream()
            .map(entry -> "%s = \"%s\"".formatted(entry.getKey(), entry.getValue()))
            .toList());
    try (ClusterNight night = ClusterNight.start(home, place, settings)) {
      killing.in(night);
      assertThat(night.ended()).contains("Night 1 is published");
      assertThat(night.leftProcesses()).isEmpty();
      assertThat(night.leftFiles()).isEmpty();
    }
    Lake lake = new Lake(SharedSpark.session(), place.resolve("lake").toString());
    assertThat(Nights.rows(lake, "file:" + folder)).isEqualTo(expected);
  }

  /** How many commits were made to a table, with that which made it, once it is so many. */
  private static Function<ClusterNight, Optional<Long>> committed(String table, int commits) {
    return night -> {
      try (Stream<Path> log = Files.list(night.folder().resolve("lake/" + table + "/_delta_log"))) {
        return Optional.of(log.filter(file -> file.toString().endsWith(".json")).count())
            .filter(made -> made >= commits);
      } catch (IOException e) {
        return Optional.empty();
      }
    };
  }

  @Test
  void findsWhatOneMachineFinds() throws Exception {
    hasTheSameTables("whole", night -> {});
  }

  @Test
  void losesNothingWhenAWorkerIsKilledWhileItReads() throws Exception {
    hasTheSameTables(
        "worker-reads",
        night -> {
          night.cluster().killWorker(night.await(running -> running.cluster().reading()));
        });
  }

  @Test
  void losesNothingWhenAMachineGoesBetweenTwoBatches() throws Exception {
    hasTheSameTables(
        "machine-batches",
        night -> {
          night.await(committed("sources", 2));
          night.cluster().killMachine(night.await(running -> running.cluster().reading()));
          night.cluster().addWorker();
        });
  }

  @Test
  void losesNothingWhenAWorkerIsKilledAsMatchBegins() throws Exception {
    hasTheSameTables(
        "worker-matches",
        night -> {
          night.await(running -> running.line("identify "));
          night.cluster().killWorker(night.await(running -> running.cluster().working()));
        });
  }

  @Test
  void losesNothingWhenAMachineGoesBetweenTheCommitsOfMatch() throws Exception {
    hasTheSameTables(
        "machine-matches",
        night -> {
          night.await(committed("canaries", 2));
          night.cluster().killMachine(night.await(running -> running.cluster().working()));
          night.cluster().addWorker();
        });
  }
}
