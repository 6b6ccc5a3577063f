package org.vigil.jobs.dedupe;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.min_by;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.struct;

import java.util.Arrays;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.vigil.lake.RecordEncoder;
import org.vigil.model.Reading;
import org.vigil.model.VideoFrame;

/** The frames of videos, each video's from one of its readings. */
public final class VideoFrames {
  private VideoFrames() {}

  /** The frames of each video that has any. */
  public static Dataset<VideoFrame> of(Dataset<Reading> readings) {
    return readings
        .filter(col("media").isNotNull().and(size(col("frames")).gt(0)))
        .groupBy(col("media.sha256").as("sha256"))
        .agg(
            min_by(struct(col("frames"), col("night")), struct(col("sourceId"), col("ordinal")))
                .as("best"))
        .select(col("sha256"), col("best.night").as("night"), explode(col("best.frames")).as("one"))
        .select("sha256", "one.*", "night")
        .as(RecordEncoder.of(VideoFrame.class));
  }

  /** The videos that are stored with a frame that they do not have any more. */
  static Dataset<String> stale(Dataset<VideoFrame> fresh, Dataset<VideoFrame> stored) {
    Column same =
        Arrays.stream(fresh.columns())
            .filter(name -> !name.equals("night"))
            .map(name -> col("s." + name).equalTo(col("f." + name)))
            .reduce(Column::and)
            .orElseThrow();
    return stored
        .alias("s")
        .join(fresh.alias("v"), col("s.sha256").equalTo(col("v.sha256")), "left_semi")
        .join(fresh.alias("f"), same, "left_anti")
        .select("sha256")
        .distinct()
        .as(Encoders.STRING());
  }
}
