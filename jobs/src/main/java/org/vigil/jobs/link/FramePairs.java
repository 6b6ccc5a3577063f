package org.vigil.jobs.link;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.substring_index;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.vigil.jobs.near.HashedItem;
import org.vigil.jobs.near.NearPairs;
import org.vigil.jobs.near.Orientations;
import org.vigil.lake.RecordEncoder;
import org.vigil.model.VideoFrame;

/** Frames of videos that look like frames of other videos, or like pictures. */
final class FramePairs {
  private static final Column NAME = concat_ws("/", col("sha256"), col("frame"));

  private FramePairs() {}

  /** The frames that stand for their videos: {@code sha256/frame}. */
  static Dataset<HashedItem> hashed(Dataset<VideoFrame> frames) {
    return frames
        .filter("compared")
        .select(NAME.as("id"), col("pdq"))
        .as(RecordEncoder.of(HashedItem.class));
  }

  /** The same as they are, turned and mirrored: {@code turn/sha256/frame}. */
  static Dataset<HashedItem> turned(Dataset<VideoFrame> frames) {
    return Orientations.hashes(frames.filter("compared"), NAME);
  }

  /** How many such frames each video has. */
  static Dataset<Row> counts(Dataset<VideoFrame> frames) {
    return frames.filter("compared").groupBy("sha256").agg(count(lit(1)).as("frames"));
  }

  /**
   * Pairs of frames of two videos: digest and frame of each, and how the one is turned.
   *
   * @param turned those of new videos
   */
  static Dataset<Row> ofVideos(Dataset<HashedItem> turned, Dataset<HashedItem> all) {
    return NearPairs.of(turned, all)
        .select(
            digest(Orientations.name("left")).as("one"),
            frame(Orientations.name("left")).as("oneFrame"),
            Orientations.turn("left").as("oneTurn"),
            digest(col("right")).as("other"),
            frame(col("right")).as("otherFrame"),
            col("distance"))
        .filter(col("one").notEqual(col("other")));
  }

  /** Pairs of a picture, how it is turned, and a frame. */
  static Dataset<Row> ofTurnedPictures(Dataset<HashedItem> turned, Dataset<HashedItem> frames) {
    return NearPairs.of(turned, frames)
        .select(
            Orientations.name("left").as("picture"),
            Orientations.turn("left").as("turn"),
            digest(col("right")).as("video"),
            frame(col("right")).as("frame"),
            col("distance"));
  }

  /** The same where it is the frame that was turned. */
  static Dataset<Row> ofTurnedFrames(Dataset<HashedItem> pictures, Dataset<HashedItem> turned) {
    return NearPairs.of(pictures, turned)
        .select(
            col("left").as("picture"),
            Orientations.inverse(Orientations.turn("right")).as("turn"),
            digest(Orientations.name("right")).as("video"),
            frame(Orientations.name("right")).as("frame"),
            col("distance"));
  }

  private static Column digest(Column name) {
    return substring_index(name, "/", 1);
  }

  private static Column frame(Column name) {
    return substring_index(name, "/", -1).cast("int");
  }
}
