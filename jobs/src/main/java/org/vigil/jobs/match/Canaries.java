package org.vigil.jobs.match;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.vigil.lake.RecordEncoder;
import org.vigil.lake.Tables;
import org.vigil.model.Media;
import org.vigil.model.VideoFrame;
import org.vigil.model.known.Canary;
import org.vigil.model.known.KnownMedia;
import org.vigil.model.term.MatchCause;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Pairs with known answers that travel with a night's own media and entries through the very same
 * join, and are taken out of what it finds.
 *
 * @param seen the planted media
 * @param frames the frames of those that are videos
 * @param listed the planted entries
 * @param planted what must be found
 */
public record Canaries(
    Dataset<MediaHashes> seen,
    Dataset<FrameHashes> frames,
    Dataset<EntryHashes> listed,
    Dataset<Planted> planted,
    int night) {
  static Canaries of(SparkSession spark, int night) {
    List<CanaryPair> planted = CanaryPair.all(night);
    return new Canaries(
        spark.createDataset(
            planted.stream().map(CanaryPair::seen).toList(), RecordEncoder.of(MediaHashes.class)),
        spark.createDataset(
            planted.stream().flatMap(one -> one.frames().stream()).toList(),
            RecordEncoder.of(FrameHashes.class)),
        spark.createDataset(
            planted.stream().map(CanaryPair::listed).toList(), RecordEncoder.of(EntryHashes.class)),
        spark.createDataset(
            planted.stream().map(Planted::of).toList(), RecordEncoder.of(Planted.class)),
        night);
  }

  /** A planted media, how its pair is called, and what must be found. */
  public record Planted(String sha256, String name, String expected) {
    static Planted of(CanaryPair pair) {
      CanaryQuestion question = pair.question();
      return new Planted(pair.seen().sha256(), question.name(), question.expected());
    }
  }

  /**
   * What agrees, with the canaries' own. Where one side has nothing new, the canaries meet each
   * other alone: what is stored on the other side need not be read.
   */
  Dataset<AgreedMatch> among(
      Dataset<Media> media, Dataset<VideoFrame> videos, Dataset<KnownMedia> known) {
    boolean nothingNew = media.isEmpty() || known.isEmpty();
    Dataset<MediaHashes> allSeen = nothingNew ? seen : MediaHashes.of(media).union(seen);
    Dataset<FrameHashes> allFrames = nothingNew ? frames : FrameHashes.of(videos).union(frames);
    Dataset<EntryHashes> allListed = nothingNew ? listed : EntryHashes.of(known).union(listed);
    // Cuts the plan: it is asked for canaries and for matches.
    return Agreement.of(allSeen, allFrames, allListed).localCheckpoint();
  }

  /** What was found of the night's own. */
  static Dataset<AgreedMatch> without(Dataset<AgreedMatch> agreed) {
    return agreed.filter(not(isSeen()).and(not(col("hashSet").equalTo(CanaryPair.MARK))));
  }

  private static Column isSeen() {
    return col("sha256").startsWith(CanaryPair.MARK);
  }

  /** What was expected of each canary, and what was found. */
  Dataset<Canary> answers(Dataset<AgreedMatch> agreed, MatchCause way) {
    Column other =
        when(col("entryId").equalTo(col("sha256")), lit(null)).otherwise("another entry");
    Column answer = concat_ws(" ", col("kind"), col("distance"), col("orientation"), other);
    Dataset<Row> found =
        agreed
            .filter(isSeen())
            .groupBy("sha256")
            .agg(concat_ws("; ", sort_array(collect_list(answer))).as("found"));
    return planted
        .join(found, CollectionConverters.asScala(List.of("sha256")).toSeq(), "left")
        .select(
            col("name"),
            lit(way.name()).as("way"),
            col("expected"),
            coalesce(col("found"), lit("")).as("found"),
            lit(night).as("night"))
        .as(Tables.CANARIES.encoder());
  }
}
