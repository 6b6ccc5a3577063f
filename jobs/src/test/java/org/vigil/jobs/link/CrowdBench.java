package org.vigil.jobs.link;

import static org.apache.spark.sql.functions.col;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.SparkSession;
import org.vigil.jobs.TaskTime;
import org.vigil.jobs.series.GrowSeries;
import org.vigil.lake.Sessions;
import org.vigil.lake.Tables;
import org.vigil.model.Media;
import org.vigil.model.MediaBuilder;
import org.vigil.run.Job;
import org.vigil.run.JobRun;
import org.vigil.run.settings.Settings;

/**
 * What {@code link} and {@code series} cost where so many pictures are copies of one, of which each
 * has so many bits changed, at most; as many others are like none.
 *
 * <p>Arguments: a folder for the lake, how many copies, how many bits.
 */
public final class CrowdBench {
  private CrowdBench() {}

  /** Makes a lake, and measures both stations over it. */
  public static void main(String... arguments) throws Exception {
    Path folder = Files.createTempDirectory(Files.createDirectories(Path.of(arguments[0])), "b");
    long copies = Long.parseLong(arguments[1]);
    int bits = Integer.parseInt(arguments[2]);
    try (SparkSession spark = Sessions.open(Map.of("spark.master", "local[2]"))) {
      JobRun run = JobRun.open(spark, settings(folder), "bench");
      int night = run.night();
      Dataset<Media> media =
          spark
              .range(0, 2 * copies, 1, 8)
              .as(Encoders.LONG())
              .map(
                  (MapFunction<Long, Media>)
                      number -> picture(number, number < copies ? bits : -1, night),
                  Tables.MEDIA.encoder());
      run.lake().append(Tables.MEDIA, media, run.commit("bench"));
      TaskTime time = new TaskTime(spark);
      for (Job job : List.of(new LinkMedia(), new GrowSeries())) {
        measure(job, run, time);
      }
      long biggest =
          run.lake()
              .read(Tables.SERIES_MEMBERS)
              .groupBy("seriesId")
              .count()
              .sort(col("count").desc())
              .head()
              .getLong(1);
      System.out.printf(Locale.ROOT, "the largest series has %,d media%n", biggest);
    }
  }

  private static void measure(Job job, JobRun run, TaskTime time) throws Exception {
    List<MemoryPoolMXBean> pools =
        ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .toList();
    System.gc();
    pools.forEach(MemoryPoolMXBean::resetPeakUsage);
    TaskTime.Taken<String> taken = time.of(() -> job.run(run));
    long peak = pools.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
    System.out.printf(
        Locale.ROOT,
        "%-7s %8.1f s wall %8.1f s cpu %,15d bytes shuffled %,6d MB heap: %s%n",
        job.name(),
        taken.wall(),
        taken.cpu(),
        taken.shuffled(),
        peak >> 20,
        taken.result());
  }

  private static Settings settings(Path folder) throws Exception {
    return Settings.load(
        null,
        Map.of(
            "lake",
            folder.resolve("lake").toString(),
            "intake",
            Files.createDirectories(folder.resolve("intake")).toString(),
            "hash-sets",
            Files.createDirectories(folder.resolve("hash-sets")).toString(),
            "export",
            folder.resolve("export").toString()));
  }

  private static Media picture(long number, int bits, int night) {
    Random random = new Random(number);
    long[] words = bits < 0 ? random.longs(4).toArray() : new Random(-1).longs(4).toArray();
    if (bits > 0) {
      random
          .ints(0, 256)
          .distinct()
          .limit(random.nextInt(bits + 1))
          .forEach(bit -> words[bit / 64] ^= 1L << bit);
    }
    String sha256 = DigestUtils.sha256Hex("crowd" + number);
    return MediaBuilder.builder()
        .sha256(sha256)
        .sha1(sha256.substring(0, 40))
        .md5(sha256.substring(0, 32))
        .sizeBytes(1000 + number)
        .mediaType("image/jpeg")
        .width(640)
        .height(480)
        .pdq(hex(words))
        .pdqTurned(Stream.generate(() -> hex(random.longs(4).toArray())).limit(7).toList())
        .pdqQuality(100)
        .night(night)
        .build();
  }

  private static String hex(long[] words) {
    return "%016x%016x%016x%016x".formatted(words[0], words[1], words[2], words[3]);
  }
}
