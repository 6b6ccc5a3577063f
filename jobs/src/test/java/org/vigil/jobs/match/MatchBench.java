package org.vigil.jobs.match;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.not;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.vigil.hash.PdqSymmetry;
import org.vigil.jobs.TaskTime;
import org.vigil.lake.RecordEncoder;
import org.vigil.lake.Sessions;

/**
 * What a night's matching costs when so much of either side is new: {@code MatchBench FOLDER MEDIA
 * KNOWN}. Of a hundred media one is an entry's copy by digest, and one by PDQ. Processor time is
 * that of all tasks.
 */
final class MatchBench {
  private static final int COPIES = 100;
  private static final List<Double> NEW_PARTS = List.of(0.01, 0.1, 1.0);

  private final SparkSession spark;
  private final Path folder;
  private final TaskTime time;

  private MatchBench(SparkSession spark, Path folder) {
    this.spark = spark;
    this.folder = folder;
    time = new TaskTime(spark);
  }

  /** Makes the rows that are not there yet, and measures. */
  public static void main(String... arguments) throws Exception {
    Path folder = Files.createDirectories(Path.of(arguments[0]));
    long media = Long.parseLong(arguments[1]);
    long known = Long.parseLong(arguments[2]);
    Map<String, String> settings = new HashMap<>();
    settings.put("spark.master", "local[2]");
    try (SparkSession spark = Sessions.open(settings)) {
      MatchBench bench = new MatchBench(spark, folder);
      bench.write(media, known);
      bench.night(media, known, 0.001); // warms up
      System.out.println("new     cpu_s  wall_s  shuffled_bytes  matches");
      for (double part : NEW_PARTS) {
        bench.night(media, known, part);
      }
    }
  }

  private void write(long media, long known) {
    Path seen = folder.resolve("seen-" + media);
    Path listed = folder.resolve("listed-" + known);
    if (!Files.exists(seen.resolve("_SUCCESS"))) {
      rows(media)
          .map(
              (MapFunction<Long, MediaHashes>) MatchBench::seen,
              RecordEncoder.of(MediaHashes.class))
          .write()
          .mode(SaveMode.Overwrite)
          .parquet(seen.toString());
    }
    if (!Files.exists(listed.resolve("_SUCCESS"))) {
      rows(known)
          .map(
              (MapFunction<Long, EntryHashes>) MatchBench::listed,
              RecordEncoder.of(EntryHashes.class))
          .write()
          .mode(SaveMode.Overwrite)
          .parquet(listed.toString());
    }
  }

  /**
   * A night on which this part of both sides is new: new media meet all, held media meet new
   * entries.
   */
  private void night(long media, long known, double part) throws Exception {
    Dataset<MediaHashes> seen = read("seen-" + media, MediaHashes.class);
    Dataset<FrameHashes> frames = spark.emptyDataset(RecordEncoder.of(FrameHashes.class));
    Dataset<EntryHashes> listed = read("listed-" + known, EntryHashes.class);
    Column newMedia = col("sha256").lt(firstDigits(part));
    Column newKnown = col("entryId").lt(firstDigits(part));
    TaskTime.Taken<Long> taken =
        time.of(
            () ->
                Agreement.of(seen.filter(newMedia), frames, listed).count()
                    + Agreement.of(seen.filter(not(newMedia)), frames, listed.filter(newKnown))
                        .count());
    System.out.printf(
        "%5.1f %% %6.1f  %6.1f  %,14d  %,d%n",
        part * 100, taken.cpu(), taken.wall(), taken.shuffled(), taken.result());
  }

  /** Of digests, which are uniform, such a part is below. */
  private static String firstDigits(double part) {
    return part >= 1 ? "g" : "%08x".formatted((long) (part * (1L << 32)));
  }

  private <R extends Record> Dataset<R> read(String name, Class<R> type) {
    return spark.read().parquet(folder.resolve(name).toString()).as(RecordEncoder.of(type));
  }

  private Dataset<Long> rows(long count) {
    return spark.range(0, count, 1, 8).as(Encoders.LONG());
  }

  private static MediaHashes seen(long number) {
    String name = "media " + number;
    List<String> hashes =
        IntStream.range(0, PdqSymmetry.values().length)
            .mapToObj(turn -> DigestUtils.sha256Hex(name + turn))
            .toList();
    return new MediaHashes(
        DigestUtils.sha256Hex(name),
        DigestUtils.sha1Hex(name),
        DigestUtils.md5Hex(name),
        null,
        hashes.get(0),
        90,
        hashes.subList(1, hashes.size()));
  }

  private static EntryHashes listed(long number) {
    boolean copy = number % COPIES == 0;
    boolean near = number % COPIES == 1;
    String name = (copy || near ? "media " : "known ") + number;
    String other = copy ? name : "known " + number;
    String pdq = DigestUtils.sha256Hex(name + 0);
    return new EntryHashes(
        "set",
        DigestUtils.sha256Hex("entry " + number),
        null,
        DigestUtils.sha1Hex(other),
        DigestUtils.md5Hex(other),
        null,
        near ? "0" + pdq.substring(1) : pdq,
        90);
  }
}
