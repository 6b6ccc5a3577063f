package org.vigil.jobs.link;

import static org.apache.spark.sql.functions.col;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.vigil.jobs.near.HashedItem;
import org.vigil.jobs.near.NearPair;
import org.vigil.jobs.near.NearPairs;
import org.vigil.jobs.near.Orientations;
import org.vigil.lake.RecordEncoder;

/**
 * The pairs that {@code links} does not list: those of crowded pictures with each other. They are
 * found again where they are asked for, the younger of the two turned and mirrored.
 */
final class LookAlikes {
  private LookAlikes() {}

  /**
   * Every pair of some crowded pictures with any, that of the younger on the left.
   *
   * @param some columns {@code id}, {@code pdq}, {@code pdqTurned} and {@code night}
   * @param crowded the same of all that are crowded
   */
  static Dataset<NearPair> of(Dataset<Row> some, Dataset<Row> crowded) {
    return inOrder(turned(some), plain(crowded), some, crowded)
        .union(inOrder(turned(crowded), plain(some), crowded, some));
  }

  private static Dataset<HashedItem> turned(Dataset<Row> pictures) {
    return Orientations.hashes(pictures.drop("night"));
  }

  private static Dataset<HashedItem> plain(Dataset<Row> pictures) {
    return HashedItem.of(pictures.select("id", "pdq"));
  }

  /** The pairs of which the left one is not the older. */
  private static Dataset<NearPair> inOrder(
      Dataset<HashedItem> left,
      Dataset<HashedItem> right,
      Dataset<Row> leftNights,
      Dataset<Row> rightNights) {
    Dataset<Row> pairs = NearPairs.of(left, right).toDF();
    Dataset<Row> ofLeft = leftNights.select(col("id").as("one"), col("night").as("oneNight"));
    Dataset<Row> ofRight = rightNights.select(col("id").as("other"), col("night").as("otherNight"));
    return pairs
        .join(ofLeft, col("left.id").equalTo(col("one")))
        .join(ofRight, col("right.id").equalTo(col("other")))
        .filter(col("oneNight").geq(col("otherNight")).and(col("one").notEqual(col("other"))))
        .select("left", "right", "distance")
        .as(RecordEncoder.of(NearPair.class));
  }
}
