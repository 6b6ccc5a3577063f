package org.vigil.jobs;

import com.sun.management.OperatingSystemMXBean;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerJobStart;
import org.apache.spark.sql.SparkSession;
import org.vigil.jobs.demo.DemoSeizure;
import org.vigil.lake.Sessions;
import org.vigil.media.Pictures;
import org.vigil.run.Job;
import org.vigil.run.JobRun;
import org.vigil.run.settings.Settings;

/**
 * What a small night costs in a warm session, station by station: the demo's seizure, and after it
 * nights of a few new pictures each. Arguments: an empty folder, how many nights, how many pictures
 * each.
 */
public final class NightBench {
  private static final int SIDE = 200;
  private static final int TILE = 20;
  private static final OperatingSystemMXBean PROCESS =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  private final Path folder;
  private final SparkSession spark;
  private final AtomicLong jobs = new AtomicLong();

  private NightBench(Path folder, SparkSession spark) {
    this.folder = folder;
    this.spark = spark;
    spark
        .sparkContext()
        .addSparkListener(
            new SparkListener() {
              @Override
              public void onJobStart(SparkListenerJobStart start) {
                jobs.incrementAndGet();
              }
            });
  }

  /** Prints a table for each night. */
  public static void main(String... args) throws IOException {
    Path folder = Path.of(args[0]);
    DemoSeizure.writeTo(folder);
    Map<String, String> settings = new HashMap<>(Sessions.SMALL);
    settings.put("spark.master", "local[2]");
    try (SparkSession spark = Sessions.open(settings)) {
      NightBench bench = new NightBench(folder, spark);
      for (int night = 0; night <= Integer.parseInt(args[1]); night++) {
        bench.seize(night, night == 0 ? 0 : Integer.parseInt(args[2]));
        bench.measure(night);
      }
    }
  }

  private void seize(int night, int pictures) throws IOException {
    Path seized = Files.createDirectories(folder.resolve("intake/night-" + night));
    Random random = new Random(night);
    for (int each = 0; each < pictures; each++) {
      Files.write(
          seized.resolve("IMG_%04d.jpg".formatted(each)), Pictures.encoded(tiles(random), "jpg"));
    }
  }

  private static BufferedImage tiles(Random random) {
    BufferedImage image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
    var graphics = image.createGraphics();
    for (int at = 0; at < SIDE * SIDE / TILE; at += TILE) {
      graphics.setColor(new Color(random.nextInt(1 << 24)));
      graphics.fillRect(at % SIDE, at / SIDE * TILE, TILE, TILE);
    }
    graphics.dispose();
    return image;
  }

  private void measure(int night) throws IOException {
    Map<String, String> places =
        Map.of(
            "lake", folder.resolve("lake").toString(),
            "intake", folder.resolve("intake").toString(),
            "hash-sets", folder.resolve("hash-sets").toString(),
            "as-of", DemoSeizure.AS_OF.plusSeconds(86_400L * night).toString(),
            "export", folder.resolve("export").toString());
    System.out.printf("night %d%n%-10s%9s%9s%7s%7s%n", night, "", "CPU s", "s", "jobs", "files");
    Cost begun = cost();
    JobRun run = JobRun.open(spark, Settings.load(null, places), "bench");
    Cost before = print("open", begun);
    for (Job job : Stations.all()) {
      Stations.perform(run, job);
      before = print(job.name(), before);
    }
    Cost unused = print("all", begun);
  }

  private Cost print(String what, Cost before) throws IOException {
    Cost after = cost();
    System.out.printf(
        "%-10s%9.2f%9.2f%7d%7d%n",
        what,
        (after.cpu - before.cpu) / 1e9,
        (after.wall - before.wall) / 1e9,
        after.jobs - before.jobs,
        after.files - before.files);
    return after;
  }

  private Cost cost() throws IOException {
    Path lake = Files.createDirectories(folder.resolve("lake"));
    try (Stream<Path> files = Files.walk(lake)) {
      return new Cost(
          PROCESS.getProcessCpuTime(),
          System.nanoTime(),
          jobs.get(),
          files.filter(Files::isRegularFile).count());
    }
  }

  /** What was spent since the beginning: nanoseconds, Spark's jobs, files in the lake. */
  private record Cost(long cpu, long wall, long jobs, long files) {}
}
