package org.vigil.jobs.match;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.vigil.jobs.near.HashedItem;
import org.vigil.jobs.near.NearPairs;
import org.vigil.jobs.near.Orientations;

/**
 * Media, and frames of media, that are near entries by PDQ, as they are or turned: one join over
 * both. What is known of a hash travels in its key, so that no side must be read again for it.
 */
final class NearMatches {
  private NearMatches() {}

  /** One row per entry and hash of a media or frame; those of pictures have no frame. */
  static Dataset<Row> pairs(
      Dataset<MediaHashes> seen, Dataset<FrameHashes> frames, Dataset<EntryHashes> listed) {
    return NearPairs.of(turned(seen).union(turnedFrames(frames)), entries(listed))
        .select(
            col("left.id").as("sha256"),
            col("right.hashSet").as("hashSet"),
            col("right.id").as("entryId"),
            col("distance"),
            col("left.turn").as("symmetry"),
            // Of two qualities, one of which is not there, the other is the lesser.
            least(col("left.quality"), col("right.quality")).as("quality"),
            col("left.frame").as("frame"),
            col("left.seconds").as("frameSeconds"),
            coalesce(col("left.compared"), lit(false)).as("compared"));
  }

  static Dataset<HashedItem> turned(Dataset<MediaHashes> seen) {
    return Orientations.hashes(
        seen.filter(col("pdq").isNotNull())
            .select(
                col("sha256").as("id"),
                col("pdqQuality").as("quality"),
                col("pdq"),
                col("pdqTurned")));
  }

  static Dataset<HashedItem> turnedFrames(Dataset<FrameHashes> frames) {
    return Orientations.hashes(
        frames.select(
            col("sha256").as("id"),
            col("frame"),
            col("timestampSeconds").as("seconds"),
            col("compared"),
            col("pdqQuality").as("quality"),
            col("pdq"),
            col("pdqTurned")));
  }

  private static Dataset<HashedItem> entries(Dataset<EntryHashes> listed) {
    return HashedItem.of(
        listed
            .filter(col("pdq").isNotNull())
            .select(
                col("entryId").as("id"),
                col("hashSet"),
                col("pdqQuality").as("quality"),
                col("pdq")));
  }
}
