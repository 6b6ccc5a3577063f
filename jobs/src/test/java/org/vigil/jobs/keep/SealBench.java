package org.vigil.jobs.keep;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.SparkSession;
import org.vigil.jobs.TaskTime;
import org.vigil.lake.Commit;
import org.vigil.lake.Lake;
import org.vigil.lake.MovedDigest;
import org.vigil.lake.Sessions;
import org.vigil.lake.TableDigest;
import org.vigil.lake.Tables;
import org.vigil.model.Media;
import org.vigil.model.MediaBuilder;
import org.vigil.model.ledger.Run.TableVersion;

/**
 * What the seal of {@code media} costs, added up from the start and moved by the rows that came,
 * and what it costs to ask for those.
 *
 * <p>Arguments: a folder for the lake, how many media there are, how many come.
 */
public final class SealBench {
  private static final int ROUNDS = 3;

  private SealBench() {}

  /** Makes a lake of two nights, and measures both ways over it. */
  public static void main(String... arguments) throws Exception {
    Path folder = Files.createTempDirectory(Files.createDirectories(Path.of(arguments[0])), "b");
    long before = Long.parseLong(arguments[1]);
    long fresh = Long.parseLong(arguments[2]);
    try (SparkSession spark = Sessions.open(Map.of("spark.master", "local[2]"))) {
      Lake lake = new Lake(spark, folder.toString(), List.of(Tables.MEDIA));
      lake.open();
      lake.append(Tables.MEDIA, media(spark, 0, before, 1), new Commit("bench", 1, "media"));
      TableDigest digest = lake.digest(Tables.MEDIA, lake.version(Tables.MEDIA));
      TableVersion sealed =
          new TableVersion("media", lake.version(Tables.MEDIA), digest.rows(), digest.sum());
      lake.insert(
          Tables.MEDIA, media(spark, before, before + fresh, 2), new Commit("bench", 2, "media"));
      TaskTime time = new TaskTime(spark);
      for (int round = 0; round < ROUNDS; round++) {
        print(
            "whole", time, () -> lake.digest(Tables.MEDIA, lake.version(Tables.MEDIA)).toString());
        print("moved", time, () -> new MovedDigest(lake).moved(Tables.MEDIA, sealed).toString());
        print(
            "rows of the night",
            time,
            () -> lake.read(Tables.MEDIA).filter("night = 2").collectAsList().size() + " rows");
      }
    }
  }

  private static Dataset<Media> media(SparkSession spark, long from, long to, int night) {
    return spark
        .range(from, to, 1, 4)
        .as(Encoders.LONG())
        .map((MapFunction<Long, Media>) number -> media(number, night), Tables.MEDIA.encoder());
  }

  private static Media media(long number, int night) {
    String name = "media " + number;
    return MediaBuilder.builder()
        .sha256(DigestUtils.sha256Hex(name))
        .sha1(DigestUtils.sha1Hex(name))
        .md5(DigestUtils.md5Hex(name))
        .sizeBytes(1_000_000 + number)
        .mediaType("image/jpeg")
        .width(4000)
        .height(3000)
        .pdq(DigestUtils.sha256Hex("pdq of " + name))
        .pdqQuality(100)
        .make("Maker")
        .model("Model " + number % 50)
        .night(night)
        .build();
  }

  private static void print(String what, TaskTime time, Callable<String> work) throws Exception {
    TaskTime.Taken<String> taken = time.of(work);
    System.out.printf(
        Locale.ROOT,
        "%-18s %6.2f s of CPU in tasks, %5.2f s, %,9d rows read: %s%n",
        what,
        taken.cpu(),
        taken.wall(),
        taken.read(),
        taken.result());
  }
}
