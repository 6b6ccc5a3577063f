package org.vigil.jobs.scan;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.vigil.lake.Sessions;
import org.vigil.lake.Tables;
import org.vigil.media.MediaBench;
import org.vigil.model.Media;
import org.vigil.run.JobRun;
import org.vigil.run.settings.Settings;

/**
 * What the station {@code scan} adds to reading photographs: the same files read by one thread of
 * this process, and by the station in a warm session of one core. Keep the process to one core.
 * What a scan costs however little there is to read shows beside a fifth of the files.
 *
 * <p>Arguments: a folder that may grow by twice the bytes, how many megabytes of copies, a folder
 * of JPEG files. Each copy differs by a comment.
 */
public final class ScanBench {
  private static final int ROUNDS = 3;
  private static final int LEAST_BYTES = 1_000_000;

  private final Path folder;
  private final SparkSession spark;
  private int lakes;

  private ScanBench(Path folder, SparkSession spark) {
    this.folder = folder;
    this.spark = spark;
  }

  public static void main(String... arguments) throws Exception {
    Path folder = Files.createDirectories(Path.of(arguments[0]));
    long megabytes = Long.parseLong(arguments[1]);
    List<byte[]> photos = photos(Path.of(arguments[2]));
    try (SparkSession spark = Sessions.open(Map.of("spark.master", "local[1]"))) {
      ScanBench bench = new ScanBench(folder, spark);
      Path few = bench.copies(photos, megabytes / 5);
      Path all = bench.copies(photos, megabytes);
      bench.scan(few);
      bench.tell(few, all);
    }
  }

  /** The least of some rounds. */
  private void tell(Path few, Path all) throws IOException {
    Cost read = read(all);
    Cost scanFew = scan(few);
    Cost scan = scan(all);
    for (int round = 1; round < ROUNDS; round++) {
      read = read.least(read(all));
      scanFew = scanFew.least(scan(few));
      scan = scan.least(scan(all));
    }
    System.out.println("                         MB   cpu_s  in workers  MB/s  wall_s  MB/s");
    read.tell("in this process");
    scanFew.tell("the station, a fifth");
    scan.tell("the station, all");
    Cost rest = scan.minus(scanFew);
    rest.tell("each further byte");
    System.out.printf(
        "of the rate in this process, by cpu: all %.2f, each further byte %.2f%n",
        scan.rate() / read.rate(), rest.rate() / read.rate());
  }

  private static List<byte[]> photos(Path folder) throws IOException {
    List<byte[]> photos = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(file -> file.toString().endsWith(".jpg")).sorted().toList()) {
        if (Files.size(file) >= LEAST_BYTES) {
          photos.add(Files.readAllBytes(file));
        }
      }
    }
    return photos;
  }

  private Path copies(List<byte[]> photos, long megabytes) throws IOException {
    Path copies = Files.createDirectories(folder.resolve("copies-" + megabytes));
    long left = megabytes * 1_000_000;
    for (int number = 0; left > 0; number++) {
      byte[] photo = photos.get(number % photos.size());
      Path copy = copies.resolve("photo-%06d.jpg".formatted(number));
      if (!Files.exists(copy)) {
        Files.write(copy, commented(photo, number));
      }
      left -= photo.length;
    }
    return copies;
  }

  /** With a comment segment before all others (ITU-T T.81, B.2.4.5). */
  private static byte[] commented(byte[] photo, int number) {
    return ByteBuffer.allocate(photo.length + 8)
        .put(photo, 0, 2)
        .putShort((short) 0xfffe)
        .putShort((short) 6)
        .putInt(number)
        .put(photo, 2, photo.length - 2)
        .array();
  }

  private static List<Path> files(Path copies) throws IOException {
    try (Stream<Path> files = Files.list(copies)) {
      return files.sorted().toList();
    }
  }

  /** All but the reading of files from the disk, which the page cache holds. */
  private Cost read(Path copies) throws IOException {
    Function<byte[], Media> reader = MediaBench.inProcess();
    Clock clock = new Clock();
    long bytes = 0;
    for (Path file : files(copies)) {
      byte[] photo = Files.readAllBytes(file);
      bytes += photo.length;
      if (reader.apply(photo).pdq() == null) {
        throw new IllegalStateException("Not decoded: " + file);
      }
    }
    return clock.cost(bytes);
  }

  private Cost scan(Path copies) throws IOException {
    int count = files(copies).size();
    String lake =
        folder.resolve("lake-" + ProcessHandle.current().pid() + "-" + lakes++).toString();
    Settings settings = Settings.load(null, Map.of("lake", lake, "intake", copies.toString()));
    JobRun run = JobRun.open(spark, settings, "bench");
    Clock clock = new Clock();
    new ScanSources().run(run);
    long bytes = run.manifest().sources().sizeBytes();
    Cost cost = clock.cost(bytes);
    long decoded = run.lake().read(Tables.READINGS).filter("media.pdq is not null").count();
    // With the thumbnails, which are media of their own.
    if (decoded < count) {
      throw new IllegalStateException("%d of %d decoded".formatted(decoded, count));
    }
    return cost;
  }

  /** Since when: this process, its children, those that have ended too, and the wall. */
  private static final class Clock {
    /** Linux counts in hundredths of a second. */
    private static final int TICK_MILLIS = 10;

    private final Duration here = here();
    private final Duration workers = workers();
    private final long wall = System.nanoTime();

    Clock() throws IOException {}

    /** Of the children that have ended: the fields 16 and 17 of proc_pid_stat(5). */
    private static Duration ended() throws IOException {
      String told = Files.readString(Path.of("/proc/self/stat"));
      String[] fields = told.substring(told.lastIndexOf(')') + 2).split(" ", -1);
      return Duration.ofMillis(
          TICK_MILLIS * (Long.parseLong(fields[13]) + Long.parseLong(fields[14])));
    }

    private static Duration workers() throws IOException {
      return ProcessHandle.current()
          .children()
          .map(child -> child.info().totalCpuDuration().orElse(Duration.ZERO))
          .reduce(ended(), Duration::plus);
    }

    private static Duration here() {
      var process =
          (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
      return Duration.ofNanos(process.getProcessCpuTime());
    }

    Cost cost(long bytes) throws IOException {
      double wallSeconds = (System.nanoTime() - wall) / 1e9;
      double workerSeconds = workers().minus(workers).toNanos() / 1e9;
      double cpuSeconds = here().minus(here).toNanos() / 1e9 + workerSeconds;
      return new Cost(bytes / 1e6, cpuSeconds, workerSeconds, wallSeconds);
    }
  }

  /** Seconds, and the megabytes that took them. */
  private record Cost(double megabytes, double cpu, double workers, double wall) {
    Cost least(Cost other) {
      return cpu <= other.cpu ? this : other;
    }

    Cost minus(Cost other) {
      return new Cost(
          megabytes - other.megabytes, cpu - other.cpu, workers - other.workers, wall - other.wall);
    }

    double rate() {
      return megabytes / cpu;
    }

    void tell(String what) {
      System.out.printf(
          "%-20s %6.0f  %6.1f  %10.1f  %4.1f  %6.1f  %4.1f%n",
          what, megabytes, cpu, workers, megabytes / cpu, wall, megabytes / wall);
    }
  }
}
