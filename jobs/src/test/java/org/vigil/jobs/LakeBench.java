package org.vigil.jobs;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.SparkSession;
import org.vigil.jobs.demo.DemoSeizure;
import org.vigil.jobs.lead.population.HeldLake;
import org.vigil.lake.Sessions;
import org.vigil.run.Job;
import org.vigil.run.JobRun;
import org.vigil.run.settings.Settings;

/**
 * What a night costs beside a lake of some size, station by station, as Markdown: a first night
 * with so many media, then nights with 100 files, with a hundredth more, with a list that has
 * changed, with one that has taken entries back. What a scan would write down is made up; all else
 * is the night's own. Arguments: an empty folder, how many media.
 */
public final class LakeBench {
  private static final OperatingSystemMXBean PROCESS =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
  private static final List<MemoryPoolMXBean> HEAP =
      ManagementFactory.getMemoryPoolMXBeans().stream()
          .filter(pool -> pool.getType() == MemoryType.HEAP)
          .toList();
  private static final int RETRACTED = 25;

  private final Path folder;
  private final SparkSession spark;
  private final TaskTime tasks;
  private final HeldLake held;

  private LakeBench(Path folder, SparkSession spark, int media) {
    this.folder = folder;
    this.spark = spark;
    this.tasks = new TaskTime(spark);
    this.held = new HeldLake(spark, folder, media);
  }

  /** Rows of a night's scan. */
  private interface Scan {
    void of(JobRun run) throws IOException;
  }

  /** Prints a table for each night. */
  public static void main(String... arguments) throws Exception {
    Path folder = Files.createDirectories(Path.of(arguments[0]));
    int media = Integer.parseInt(arguments[1]);
    Map<String, String> settings = new HashMap<>();
    settings.put("spark.master", "local[2]");
    settings.put("spark.sql.shuffle.partitions", media > 200_000 ? "8" : "2");
    try (SparkSession spark = Sessions.open(settings)) {
      LakeBench bench = new LakeBench(folder, spark, media);
      bench.held.lists(0, 0);
      bench.night("first night", bench.held::scanned);
      bench.night("100 files more", run -> bench.held.telephones(run, 100));
      bench.night("a hundredth more", run -> bench.held.telephones(run, media / 100));
      bench.held.lists(0, 100);
      bench.night("100 entries more", run -> {});
      bench.held.lists(RETRACTED, 100);
      bench.night("one entry in 25 taken back", run -> {});
      bench.nothing();
    }
  }

  private JobRun open(int night) {
    Map<String, String> places =
        Map.of(
            "lake", folder.resolve("lake").toString(),
            "intake", folder.resolve("intake").toString(),
            "hash-sets", folder.resolve("hash-sets").toString(),
            "as-of", DemoSeizure.AS_OF.plusSeconds(86_400L * night).toString(),
            "export", folder.resolve("export").toString());
    return JobRun.open(spark, Settings.load(null, places), "bench");
  }

  private int night;

  private void night(String name, Scan scan) throws Exception {
    night++;
    held.another("night-" + night);
    System.out.printf(
        "%n| %s | rows read | CPU s | wall s | heap at most, MB |%n|---|---|---|---|---|%n", name);
    long begun = PROCESS.getProcessCpuTime();
    JobRun[] run = new JobRun[1];
    measured("open", () -> run[0] = open(night));
    for (Job job : Stations.all()) {
      if (job.name().equals("scan")) {
        measured("made up", () -> scan.of(run[0]));
      } else {
        measured(job.name(), () -> Stations.perform(run[0], job));
      }
    }
    System.out.printf("| all | | %.1f | | |%n", (PROCESS.getProcessCpuTime() - begun) / 1e9);
  }

  private void nothing() throws Exception {
    System.out.printf(
        "%n| the same night again | rows read | CPU s | wall s | heap |%n|---|---|---|---|---|%n");
    measured("open", () -> open(night));
  }

  private interface Work {
    void run() throws Exception;
  }

  private void measured(String what, Work work) throws Exception {
    HEAP.forEach(MemoryPoolMXBean::resetPeakUsage);
    long cpu = PROCESS.getProcessCpuTime();
    TaskTime.Taken<Boolean> taken =
        tasks.of(
            () -> {
              work.run();
              return true;
            });
    long heap = HEAP.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
    System.out.printf(
        "| %s | %,d | %.1f | %.1f | %,d |%n",
        what, taken.read(), (PROCESS.getProcessCpuTime() - cpu) / 1e9, taken.wall(), heap >> 20);
  }
}
