package org.vigil.jobs.match;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_compact;
import static org.apache.spark.sql.functions.array_position;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.element_at;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.vigil.jobs.match.ComparedMedia.Counts;
import org.vigil.jobs.near.Orientations;
import org.vigil.lake.Lake;
import org.vigil.lake.RecordEncoder;
import org.vigil.lake.Tables;
import org.vigil.model.Media;
import org.vigil.model.VideoFrame;
import org.vigil.model.known.Hub;
import org.vigil.model.known.KnownMedia;
import org.vigil.model.known.Match;
import org.vigil.model.term.HubCause;
import org.vigil.model.term.MatchKind;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;

/**
 * The known hashes that are near media by chance. Matches are counted by entry, which sends no
 * match anywhere; nothing else is read unless an entry is near many media. Of the media near such a
 * hash as many are compared with each other as make it suspect.
 */
record Hubs(
    Dataset<Match> matches,
    Dataset<KnownMedia> known,
    Dataset<Media> media,
    Dataset<VideoFrame> frames,
    HubSettings settings) {
  /** The hashes of a media or frame, as it is and turned. */
  private static final Column TURNED =
      concat(array(col("pdq")), coalesce(col("pdqTurned"), array())).as("turned");

  /** Of what the lake holds now. */
  static Hubs of(Lake lake, HubSettings settings) {
    return new Hubs(
        lake.read(Tables.MATCHES),
        lake.read(Tables.KNOWN_MEDIA),
        lake.read(Tables.MEDIA),
        lake.read(Tables.VIDEO_FRAMES),
        settings);
  }

  /**
   * The hubs, each with the night since which it is one.
   *
   * @param before those of the night before
   */
  Dataset<Hub> found(Dataset<Hub> before, int night) {
    Dataset<Row> crowded = crowded().localCheckpoint();
    if (crowded.isEmpty()) {
      return before.sparkSession().emptyDataset(Tables.HUBS.encoder());
    }
    Dataset<Row> entries = entries(crowded).localCheckpoint();
    Dataset<Row> near = near(entries).localCheckpoint();
    Dataset<Row> since = before.select(col("pdq"), col("night").as("since"));
    Column unrelated =
        when(col("unrelated").geq(settings.unrelated()), lit(HubCause.UNRELATED.name()));
    Column flat = when(col("flat").multiply(2).gt(col("compared")), lit(HubCause.FLAT.name()));
    return bearers(entries)
        .join(near.groupBy("pdq").agg(count(lit(1)).as("media")), names("pdq"))
        .join(counts(compared(near)), names("pdq"))
        .join(since, names("pdq"), "left")
        .withColumn("weight", settings.weight(col("media")))
        .withColumn("causes", array_compact(array(unrelated, flat)))
        .filter(size(col("causes")).gt(0))
        .withColumn("night", coalesce(col("since"), lit(night)))
        .drop("since")
        .as(Tables.HUBS.encoder());
  }

  /** The matches that stand by PDQ alone. */
  private Dataset<Row> byPdq() {
    return matches
        .filter(
            col("nightTo")
                .isNull()
                .and(col("kind").isin(MatchKind.PDQ.text(), MatchKind.FRAME.text())))
        .toDF();
  }

  /** The entries that are near many media. */
  private Dataset<Row> crowded() {
    return byPdq()
        .groupBy("hashSet", "entryId")
        .agg(count(lit(1)).as("near"))
        .filter(col("near").geq(settings.suspect()))
        .drop("near");
  }

  /** All entries that bear the hash of one of these. */
  private Dataset<Row> entries(Dataset<Row> crowded) {
    Dataset<Row> inForce =
        known
            .filter(col("versionTo").isNull().and(col("pdq").isNotNull()))
            .select("hashSet", "entryId", "pdq", "pdqQuality");
    Dataset<Row> hashes =
        inForce.join(crowded, names("hashSet", "entryId")).select("pdq").distinct();
    return inForce.join(hashes, names("pdq"));
  }

  private static Dataset<Row> bearers(Dataset<Row> entries) {
    return entries
        .groupBy("pdq")
        .agg(
            sort_array(collect_set(col("hashSet"))).as("hashSets"),
            count(lit(1)).as("entries"),
            min("pdqQuality").as("quality"));
  }

  /** The media near each hash, each once. */
  private Dataset<Row> near(Dataset<Row> entries) {
    Column how =
        struct(
            col("distance"), col("orientation"), col("frameSeconds"), col("quality"), col("kind"));
    return byPdq()
        .join(entries.drop("pdqQuality"), names("hashSet", "entryId"))
        .groupBy("pdq", "sha256")
        .agg(min(how).as("how"))
        .select("pdq", "sha256", "how.*");
  }

  /** Of the media near each hash the first by digest, which are as good as chosen by lot. */
  private Dataset<ComparedMedia> compared(Dataset<Row> near) {
    Column place = row_number().over(Window.partitionBy("pdq").orderBy("sha256"));
    Dataset<Row> some = near.withColumn("place", place).filter(col("place").leq(settings.media()));
    Column isFrame = col("kind").equalTo(MatchKind.FRAME.text());
    Dataset<Row> pictures =
        some.filter(not(isFrame)).join(media.select(col("sha256"), TURNED), names("sha256"));
    Dataset<Row> videos =
        some.filter(isFrame)
            .join(
                frames.select(col("sha256"), col("timestampSeconds").as("frameSeconds"), TURNED),
                names("sha256", "frameSeconds"));
    Column turn = array_position(Orientations.NAMES, col("orientation")).cast("int");
    Column hash = element_at(col("turned"), turn).as("hash");
    return pictures
        .unionByName(videos)
        .groupBy("pdq")
        .agg(
            sort_array(collect_list(struct(col("distance"), col("sha256"), hash, col("quality"))))
                .as("near"))
        .as(RecordEncoder.of(ComparedMedia.class));
  }

  private static Dataset<Row> counts(Dataset<ComparedMedia> compared) {
    return compared
        .map(
            (MapFunction<ComparedMedia, Counts>) ComparedMedia::counts,
            RecordEncoder.of(Counts.class))
        .toDF();
  }

  private static Seq<String> names(String... columns) {
    return CollectionConverters.asScala(List.of(columns)).toSeq();
  }
}
