package org.vigil.jobs.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.vigil.lake.Sessions;

/**
 * The packaged jar on a cluster, by the command of the docs: with Spark's own jars, and Delta's
 * beside ours.
 *
 * @param master the cluster's URL
 * @param folder where its output goes, and what its executors put into temp
 * @param settings what is set over the properties file, which is for larger machines
 */
public record Submission(SparkHome home, String master, Path folder, Map<String, String> settings) {
  private static final int MINUTES = 30;
  private static final String TEMP = "temp";
  private static final String QUICK = " -XX:TieredStopAtLevel=1 -XX:ReservedCodeCacheSize=256m";

  /** On workers of one core. */
  static Submission oneCore(SparkHome home, String master, Path folder) {
    Map<String, String> settings = new TreeMap<>();
    settings.put("spark.executor.cores", "1");
    settings.put("spark.executor.memory", "1g");
    settings.put("spark.executor.memoryOverhead", "512m");
    settings.put("spark.executor.extraJavaOptions", "-Djava.io.tmpdir=" + folder.resolve(TEMP));
    settings.put("spark.driver.memory", "2g");
    settings.put("spark.driver.bindAddress", "127.0.0.1");
    settings.put("spark.driver.host", "127.0.0.1");
    settings.put("spark.ui.enabled", "false");
    return new Submission(home, master, folder, settings);
  }

  /** The same, for a few thousand rows. */
  public static Submission small(SparkHome home, String master, Path folder) {
    Submission oneCore = oneCore(home, master, folder);
    oneCore.settings.putAll(Sessions.SMALL);
    oneCore.settings.put("spark.databricks.delta.snapshotPartitions", "2");
    oneCore.settings.merge("spark.executor.extraJavaOptions", QUICK, (one, more) -> one + more);
    oneCore.settings.put("spark.driver.extraJavaOptions", QUICK.strip());
    return oneCore;
  }

  /** Where executors put what they need for a while. */
  public Path temp() {
    return folder.resolve(TEMP);
  }

  /** Where its output goes. */
  public Path log() {
    return folder.resolve("night.log");
  }

  /** What it printed; fails unless it ended well. */
  public String run(List<String> arguments) throws IOException, InterruptedException {
    return ended(start(arguments));
  }

  /** Begins it. */
  public Process start(List<String> arguments) throws IOException, InterruptedException {
    Files.createDirectories(temp());
    List<String> more = new ArrayList<>(List.of("--master", master));
    settings.forEach((key, value) -> more.addAll(List.of("--conf", key + "=" + value)));
    String delta =
        SparkHome.resolved("delta.txt").map(Path::toString).collect(Collectors.joining(","));
    List<String> command = home.submit(DocumentedCommand.read().words(delta, more, arguments));
    return home.process(command, log()).start();
  }

  /** What a process printed; fails unless it ends well. */
  public String ended(Process process) throws IOException, InterruptedException {
    try {
      boolean ended = process.waitFor(MINUTES, TimeUnit.MINUTES);
      String output = Files.readString(log());
      if (!ended || process.exitValue() != 0) {
        throw new AssertionError(
            "It ended with " + (ended ? process.exitValue() : "nothing") + ":\n" + output);
      }
      return output;
    } finally {
      process.destroyForcibly();
    }
  }
}
