package org.vigil.jobs.link;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.vigil.jobs.near.HashedItem;
import org.vigil.jobs.near.NearPairs;
import org.vigil.jobs.near.Orientations;
import org.vigil.model.VideoFrame;

/** Frames of videos that look like frames of other videos, or like pictures. */
final class FramePairs {
  private FramePairs() {}

  /** The frames that stand for their videos. */
  static Dataset<HashedItem> hashed(Dataset<VideoFrame> frames) {
    return HashedItem.of(standing(frames));
  }

  /** The same as they are, turned and mirrored. */
  static Dataset<HashedItem> turned(Dataset<VideoFrame> frames) {
    return Orientations.hashes(standing(frames));
  }

  private static Dataset<Row> standing(Dataset<VideoFrame> frames) {
    return frames
        .filter(col("compared"))
        .select(col("sha256").as("id"), col("frame"), col("pdq"), col("pdqTurned"));
  }

  /** How many such frames each video has. */
  static Dataset<Row> counts(Dataset<VideoFrame> frames) {
    return frames.filter(col("compared")).groupBy("sha256").agg(count(lit(1)).as("frames"));
  }

  /**
   * Pairs of frames of two videos: digest and frame of each, and how the one is turned.
   *
   * @param turned those of new videos
   */
  static Dataset<Row> ofVideos(Dataset<HashedItem> turned, Dataset<HashedItem> all) {
    return NearPairs.of(turned, all)
        .select(
            col("left.id").as("one"),
            col("left.frame").as("oneFrame"),
            col("left.turn").as("oneTurn"),
            col("right.id").as("other"),
            col("right.frame").as("otherFrame"),
            col("distance"))
        .filter(col("one").notEqual(col("other")));
  }

  /** Pairs of a picture, how it is turned, and a frame. */
  static Dataset<Row> ofTurnedPictures(Dataset<HashedItem> turned, Dataset<HashedItem> frames) {
    return NearPairs.of(turned, frames)
        .select(
            col("left.id").as("picture"),
            col("left.turn").as("turn"),
            col("right.id").as("video"),
            col("right.frame").as("frame"),
            col("distance"));
  }

  /** The same where it is the frame that was turned. */
  static Dataset<Row> ofTurnedFrames(Dataset<HashedItem> pictures, Dataset<HashedItem> turned) {
    return NearPairs.of(pictures, turned)
        .select(
            col("left.id").as("picture"),
            Orientations.inverse(col("right.turn")).as("turn"),
            col("right.id").as("video"),
            col("right.frame").as("frame"),
            col("distance"));
  }
}
