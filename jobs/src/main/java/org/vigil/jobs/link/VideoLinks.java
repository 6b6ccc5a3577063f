package org.vigil.jobs.link;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.vigil.lake.RecordEncoder;
import org.vigil.model.Link;
import org.vigil.model.VideoFrame;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Pairs of frames become links of videos, by vPDQ's rule: of each of two videos the share of its
 * frames that look like some frame of the other (facebook/ThreatExchange, vpdq).
 */
final class VideoLinks {
  private VideoLinks() {}

  /**
   * Videos that share frames.
   *
   * @param pairs of frames, each perhaps in both directions
   * @param counts how many frames each video has
   */
  static Dataset<Link> ofVideos(
      Dataset<Row> pairs, Dataset<Row> counts, LinkSettings settings, int night) {
    Column inOrder = col("one").lt(col("other"));
    Dataset<Row> met =
        pairs
            .select(
                least(col("one"), col("other")).as("left"),
                greatest(col("one"), col("other")).as("right"),
                when(inOrder, col("oneFrame")).otherwise(col("otherFrame")).as("leftFrame"),
                when(inOrder, col("otherFrame")).otherwise(col("oneFrame")).as("rightFrame"),
                col("distance"))
            .groupBy("left", "right")
            .agg(
                count_distinct(col("leftFrame")).as("leftMet"),
                count_distinct(col("rightFrame")).as("rightMet"),
                min("distance").as("distance"));
    Column greater = greatest(col("leftShare"), col("rightShare"));
    Column lesser = least(col("leftShare"), col("rightShare"));
    return met.join(counts.toDF("left", "leftFrames"), names("left"))
        .join(counts.toDF("right", "rightFrames"), names("right"))
        .select(
            col("left").as("leftSha256"),
            col("right").as("rightSha256"),
            lit(Link.FRAMES).as("kind"),
            col("distance"),
            col("leftMet").divide(col("leftFrames")).as("leftShare"),
            col("rightMet").divide(col("rightFrames")).as("rightShare"),
            lit(null).cast("double").as("frameSeconds"),
            lit(night).as("night"))
        .filter(greater.geq(settings.share()).and(lesser.geq(settings.otherShare())))
        .as(RecordEncoder.of(Link.class));
  }

  /**
   * Pictures and videos of which some frame looks like the picture.
   *
   * @param pairs of a picture and a frame
   * @param frames those of the videos
   */
  static Dataset<Link> ofPictures(
      Dataset<Row> pairs, Dataset<VideoFrame> frames, Dataset<Row> counts, int night) {
    Dataset<Row> met =
        pairs
            .groupBy("picture", "video")
            .agg(
                count_distinct(col("frame")).as("met"),
                min(struct(col("distance"), col("frame"))).as("best"))
            .select("picture", "video", "met", "best.*");
    Dataset<Row> shown =
        frames.select(col("sha256").as("video"), col("frame"), col("timestampSeconds"));
    Column share = col("met").divide(col("frames"));
    Column pictureLeft = col("picture").lt(col("video"));
    return met.join(shown, names("video", "frame"))
        .join(counts.withColumnRenamed("sha256", "video"), names("video"))
        .select(
            least(col("picture"), col("video")).as("leftSha256"),
            greatest(col("picture"), col("video")).as("rightSha256"),
            lit(Link.FRAME).as("kind"),
            col("distance"),
            when(pictureLeft, lit(1.0)).otherwise(share).as("leftShare"),
            when(pictureLeft, share).otherwise(lit(1.0)).as("rightShare"),
            col("timestampSeconds").as("frameSeconds"),
            lit(night).as("night"))
        .as(RecordEncoder.of(Link.class));
  }

  private static Seq<String> names(String... columns) {
    return CollectionConverters.asScala(List.of(columns)).toSeq();
  }
}
