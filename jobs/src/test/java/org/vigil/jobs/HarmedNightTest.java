package org.vigil.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vigil.jobs.demo.DemoSeizure;
import org.vigil.lake.Lake;
import org.vigil.lake.Sessions;
import org.vigil.lake.SharedSpark;
import org.vigil.lake.store.Harm;
import org.vigil.lake.store.Store;
import org.vigil.run.JobRun;
import org.vigil.run.settings.Settings;

/**
 * The night on a store that does harm: a fifth of all requests turned away, a twentieth reset, a
 * twentieth of all bodies cut, and the answer to every commit lost. {@code -Dvigil.seeds=3} takes
 * three seeds.
 */
@Tag("store")
class HarmedNightTest {
  @TempDir static Path folder;
  private static Map<String, List<String>> expected;

  @BeforeAll
  static void doTheNightOnADisk() throws IOException {
    Path disk = folder.resolve("disk");
    SmallSeizure.writeTo(disk);
    JobRun run =
        JobRun.open(SharedSpark.session(), Settings.load(null, places(disk.toString())), "test");
    Stations.all(run);
    expected = Nights.rows(run.lake(), "file:" + disk);
  }

  private static Map<String, String> places(String root) {
    return Map.of(
        "vigil.lake", root + "/lake",
        "vigil.intake", root + "/intake",
        "vigil.hash-sets", root + "/hash-sets",
        "vigil.as-of", DemoSeizure.AS_OF.toString(),
        "vigil.export", root + "/export");
  }

  static Stream<Long> seeds() {
    return LongStream.rangeClosed(1, Long.getLong("vigil.seeds", 10)).boxed();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void losesNothingDoublesNothingAndEndsWell(long seed) throws Exception {
    Path server = folder.resolve("seed-" + seed);
    try (Store store = Store.start(server, Harm.of(seed))) {
      store.put(folder.resolve("disk/intake"), "site/intake");
      store.put(folder.resolve("disk/hash-sets"), "site/hash-sets");
      String site = store.at("site");
      store.counted();
      Instant begun = Instant.now();

      int exitCode = nightly(server, site, store.settings());

      System.err.printf(
          "Seed %d ended with %d after %d s: %s%n",
          seed, exitCode, Duration.between(begun, Instant.now()).toSeconds(), store.counted());
      assertThat(exitCode).as(Files.readString(server.resolve("night.log"))).isZero();
      store.calm();
      assertThat(Nights.rows(new Lake(SharedSpark.session(), site + "/lake"), site))
          .isEqualTo(expected);
    }
  }

  /** In a process of its own, as it is started every night. */
  private static int nightly(Path server, String site, Map<String, String> bucket)
      throws IOException, InterruptedException {
    Map<String, String> spark = new TreeMap<>(Sessions.SMALL);
    spark.put("spark.master", "local[2]");
    bucket.forEach((key, value) -> spark.put("spark.hadoop." + key, value));
    List<String> conf = new ArrayList<>();
    places(site).forEach((key, value) -> conf.add("%s = \"%s\"".formatted(key, value)));
    spark.forEach((key, value) -> conf.add("vigil.spark.\"%s\" = \"%s\"".formatted(key, value)));
    Path settings = Files.write(server.resolve("site.conf"), conf);

    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(argument -> argument.startsWith("--add-opens") || argument.startsWith("-D"))
        .forEach(command::add);
    command.addAll(List.of("-Xmx2g", "-XX:TieredStopAtLevel=1", "-XX:ReservedCodeCacheSize=256m"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(Vigil.class.getName(), "nightly", "-c", settings.toString()));
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(server.resolve("night.log").toFile())
        .start()
        .waitFor();
  }
}
