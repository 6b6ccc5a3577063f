package org.vigil.jobs.match;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.posexplode;
import static org.apache.spark.sql.functions.split;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.vigil.jobs.near.HashedItem;
import org.vigil.jobs.near.NearPairs;
import org.vigil.lake.RecordEncoder;

/**
 * Media, and frames of media, that are near entries by PDQ, as they are or turned: one join over
 * both. What is known of a hash travels in its name, so that no side must be read again for it.
 */
final class NearMatches {
  /** The parts of the name of a hash of a media: the digest comes last. */
  private static final int SEEN_PARTS = 6;

  private static final int LISTED_PARTS = 3;

  private NearMatches() {}

  /** One row per entry and hash of a media or frame; those of pictures have no frame. */
  static Dataset<Row> pairs(
      Dataset<MediaHashes> seen, Dataset<FrameHashes> frames, Dataset<EntryHashes> listed) {
    return NearPairs.of(turned(seen).union(turnedFrames(frames)), named(listed))
        .select(
            split(col("left"), "/", SEEN_PARTS).as("media"),
            split(col("right"), "/", LISTED_PARTS).as("entry"),
            col("distance"))
        .select(
            col("media").getItem(5).as("sha256"),
            col("entry").getItem(2).as("hashSet"),
            col("entry").getItem(1).as("entryId"),
            col("distance"),
            col("media").getItem(1).cast("int").as("symmetry"),
            // Of two qualities, one of which is not there, the other is the lesser.
            least(number("media", 0, "int"), number("entry", 0, "int")).as("quality"),
            number("media", 2, "int").as("frame"),
            number("media", 3, "double").as("frameSeconds"),
            col("media").getItem(4).equalTo("true").as("compared"));
  }

  /** A number in a name; null where its place is empty. */
  private static Column number(String name, int part, String type) {
    Column text = col(name).getItem(part);
    return when(text.notEqual(""), text.cast(type));
  }

  private static Column quality() {
    return coalesce(col("pdqQuality").cast("string"), lit(""));
  }

  /** {@code quality/symmetry////sha256}, the symmetry from 1. */
  static Dataset<HashedItem> turned(Dataset<MediaHashes> seen) {
    Column none = lit("");
    return hashes(
        seen.filter(col("pdq").isNotNull())
            .withColumn("frame", none)
            .withColumn("timestampSeconds", none)
            .withColumn("compared", none));
  }

  /** {@code quality/symmetry/frame/seconds/compared/sha256}. */
  static Dataset<HashedItem> turnedFrames(Dataset<FrameHashes> frames) {
    return hashes(frames.toDF());
  }

  private static Dataset<HashedItem> hashes(Dataset<Row> rows) {
    return rows.select(
            col("sha256"),
            quality().as("quality"),
            concat_ws("/", col("frame"), col("timestampSeconds"), col("compared")).as("at"),
            posexplode(concat(array(col("pdq")), coalesce(col("pdqTurned"), array()))))
        .select(
            concat_ws("/", col("quality"), col("pos").plus(1), col("at"), col("sha256")).as("id"),
            col("col").as("pdq"))
        .as(RecordEncoder.of(HashedItem.class));
  }

  /** {@code quality/entry/set}; a set's name may hold anything. */
  private static Dataset<HashedItem> named(Dataset<EntryHashes> listed) {
    return listed
        .filter(col("pdq").isNotNull())
        .select(concat_ws("/", quality(), col("entryId"), col("hashSet")).as("id"), col("pdq"))
        .as(RecordEncoder.of(HashedItem.class));
  }
}
