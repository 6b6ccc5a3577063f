package org.vigil.jobs.link;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.substring_index;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.vigil.jobs.near.Hashed;
import org.vigil.jobs.near.NearPairs;
import org.vigil.lake.RecordEncoder;
import org.vigil.model.VideoFrame;

/** Frames of videos that look like frames of other videos, or like pictures. */
final class FramePairs {
  private FramePairs() {}

  /** The frames that stand for their videos: {@code sha256/frame}. */
  static Dataset<Hashed> hashed(Dataset<VideoFrame> frames) {
    return frames
        .filter("compared")
        .select(concat_ws("/", col("sha256"), col("frame")).as("id"), col("pdq"))
        .as(RecordEncoder.of(Hashed.class));
  }

  /** How many such frames each video has. */
  static Dataset<Row> counts(Dataset<VideoFrame> frames) {
    return frames.filter("compared").groupBy("sha256").agg(count(lit(1)).as("frames"));
  }

  /** Pairs of frames of two videos, those of new videos with all: digest and frame of each. */
  static Dataset<Row> ofVideos(Dataset<Hashed> fresh, Dataset<Hashed> all) {
    return NearPairs.of(fresh, all)
        .select(
            digest("left").as("one"),
            frame("left").as("oneFrame"),
            digest("right").as("other"),
            frame("right").as("otherFrame"),
            col("distance"))
        .filter(col("one").notEqual(col("other")));
  }

  /** Pairs of a picture and a frame. */
  static Dataset<Row> ofPictures(Dataset<Hashed> pictures, Dataset<Hashed> frames) {
    return NearPairs.of(pictures, frames)
        .select(
            col("left").as("picture"),
            digest("right").as("video"),
            frame("right").as("frame"),
            col("distance"));
  }

  private static Column digest(String id) {
    return substring_index(col(id), "/", 1);
  }

  private static Column frame(String id) {
    return substring_index(col(id), "/", -1).cast("int");
  }
}
