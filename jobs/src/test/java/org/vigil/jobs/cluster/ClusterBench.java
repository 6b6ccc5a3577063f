package org.vigil.jobs.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The stations up to {@code match} on one worker, and on two, each pinned to a core: what they
 * print of their times. Arguments: a new folder, the intake, and the folder of hash lists.
 */
public final class ClusterBench {
  private ClusterBench() {}

  /** Runs both. */
  public static void main(String... args) throws IOException, InterruptedException {
    Path folder = Files.createDirectories(Path.of(args[0]).toAbsolutePath());
    SparkHome home = SparkHome.in(folder);
    for (int workers = 1; workers <= 2; workers++) {
      Path place = Files.createDirectories(folder.resolve("workers-" + workers));
      Path settings =
          Files.write(
              place.resolve("site.conf"),
              List.of(
                  "vigil.lake = \"" + place.resolve("lake") + "\"",
                  "vigil.export = \"" + place.resolve("export") + "\"",
                  "vigil.intake = \"" + Path.of(args[1]).toAbsolutePath() + "\"",
                  "vigil.hash-sets = \"" + Path.of(args[2]).toAbsolutePath() + "\""));
      try (StandaloneCluster cluster =
          StandaloneCluster.pinned(home, place.resolve("cluster"), workers)) {
        System.out.println(workers + " workers:");
        Submission.oneCore(home, cluster.master(), place)
            .run(List.of("match", "-c", settings.toString()))
            .lines()
            .filter(line -> line.endsWith(" s)"))
            .forEach(System.out::println);
      }
    }
  }
}
