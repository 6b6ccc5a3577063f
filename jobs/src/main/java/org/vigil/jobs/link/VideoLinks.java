package org.vigil.jobs.link;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.negate;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;
import static org.vigil.jobs.near.Orientations.inverse;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.vigil.jobs.near.Orientations;
import org.vigil.lake.RecordEncoder;
import org.vigil.model.Link;
import org.vigil.model.VideoFrame;
import org.vigil.model.term.LinkKind;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Pairs of frames become links of videos, by vPDQ's rule: of each of two videos the share of its
 * frames that look like some frame of the other (facebook/ThreatExchange, vpdq), the whole video
 * turned or mirrored in the way in which most of it does.
 */
final class VideoLinks {
  private VideoLinks() {}

  /**
   * Videos that share frames.
   *
   * @param pairs of frames, each perhaps in both directions, and how the one is turned
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
                when(inOrder, col("oneTurn")).otherwise(inverse(col("oneTurn"))).as("turn"),
                col("distance"))
            .groupBy("left", "right", "turn")
            .agg(
                count_distinct(col("leftFrame")).as("leftMet"),
                count_distinct(col("rightFrame")).as("rightMet"),
                min("distance").as("distance"));
    Dataset<Row> shares =
        met.join(counts.toDF("left", "leftFrames"), names("left"))
            .join(counts.toDF("right", "rightFrames"), names("right"))
            .withColumn("leftShare", col("leftMet").divide(col("leftFrames")))
            .withColumn("rightShare", col("rightMet").divide(col("rightFrames")));
    return turnedBest(shares, settings)
        .select(
            col("left").as("leftSha256"),
            col("right").as("rightSha256"),
            lit(LinkKind.FRAMES.text()).as("kind"),
            col("best.distance"),
            Orientations.text(col("best.turn")).as("orientation"),
            col("best.leftShare"),
            col("best.rightShare"),
            lit(null).cast("double").as("frameSeconds"),
            lit(night).as("night"))
        .as(RecordEncoder.of(Link.class));
  }

  /** Of each two videos the turn in which most of them agrees, if that is enough. */
  private static Dataset<Row> turnedBest(Dataset<Row> shares, LinkSettings settings) {
    Column greater = greatest(col("leftShare"), col("rightShare"));
    Column lesser = least(col("leftShare"), col("rightShare"));
    Column most = negate(col("leftShare").plus(col("rightShare")));
    return shares
        .filter(greater.geq(settings.share()).and(lesser.geq(settings.otherShare())))
        .groupBy("left", "right")
        .agg(
            min(struct(most, col("distance"), col("turn"), col("leftShare"), col("rightShare")))
                .as("best"));
  }

  /**
   * Pictures and videos of which some frame looks like the picture.
   *
   * @param pairs of a picture, how it is turned, and a frame
   * @param frames those of the videos
   */
  static Dataset<Link> ofPictures(
      Dataset<Row> pairs, Dataset<VideoFrame> frames, Dataset<Row> counts, int night) {
    Dataset<Row> met =
        pairs
            .groupBy("picture", "video", "turn")
            .agg(
                count_distinct(col("frame")).as("met"),
                min(struct(col("distance"), col("frame"))).as("nearest"))
            .groupBy("picture", "video")
            .agg(
                min(struct(col("nearest.distance"), col("turn"), col("nearest.frame"), col("met")))
                    .as("best"))
            .select("picture", "video", "best.*");
    Dataset<Row> times =
        frames.select(col("sha256").as("video"), col("frame"), col("timestampSeconds"));
    Column share = col("met").divide(col("frames"));
    Column pictureLeft = col("picture").lt(col("video"));
    return met.join(times, names("video", "frame"))
        .join(counts.withColumnRenamed("sha256", "video"), names("video"))
        .select(
            least(col("picture"), col("video")).as("leftSha256"),
            greatest(col("picture"), col("video")).as("rightSha256"),
            lit(LinkKind.FRAME.text()).as("kind"),
            col("distance"),
            Orientations.text(when(pictureLeft, col("turn")).otherwise(inverse(col("turn"))))
                .as("orientation"),
            when(not(pictureLeft), share).as("leftShare"),
            when(pictureLeft, share).as("rightShare"),
            col("timestampSeconds").as("frameSeconds"),
            lit(night).as("night"))
        .as(RecordEncoder.of(Link.class));
  }

  private static Seq<String> names(String... columns) {
    return CollectionConverters.asScala(List.of(columns)).toSeq();
  }
}
