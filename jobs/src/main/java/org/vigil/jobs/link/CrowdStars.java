package org.vigil.jobs.link;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import java.util.Iterator;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.StreamSupport;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.vigil.hash.PdqHash;
import org.vigil.jobs.near.HashTally;
import org.vigil.jobs.near.HashedItem;
import org.vigil.jobs.near.NearPair;
import org.vigil.jobs.near.NearTally;
import org.vigil.jobs.near.Orientations;
import org.vigil.lake.RecordEncoder;
import org.vigil.model.CrowdedMedia;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;

/**
 * The stars of those that are crowded since tonight. Each joins the nearest centre that comes
 * before it, or becomes one where none is near: first come the crowded of earlier nights, then
 * older media that are crowded now, as they are, then tonight's, turned and mirrored, each by
 * digest. Ids have this order before them, as one digit.
 *
 * @param media a row for each
 * @param pairs of tonight's with their centres; of a centre with its nearest look-alike that comes
 *     before it and is crowded, so that a crowd does not fall apart
 */
record CrowdStars(Dataset<CrowdedMedia> media, Dataset<NearPair> pairs) {
  private static final String BEFORE = "0";
  private static final String OLDER = "1";
  private static final String FRESH = "2";

  /**
   * @param crowded the ids of those that are crowded since tonight
   */
  static CrowdStars of(LinkSides sides, Dataset<Row> crowded, int night) {
    Column order = when(col("night").equalTo(night), FRESH).otherwise(OLDER);
    Dataset<Row> fresh =
        ordered(sides.pictures().join(crowded, names("id"), "left_semi"), order).localCheckpoint();
    Dataset<Row> before =
        ordered(
            sides
                .pictures()
                .join(
                    sides.crowded().select(col("sha256").as("id"), col("centreSha256")),
                    names("id")),
            lit(BEFORE));
    Dataset<HashedItem> turned = Orientations.hashes(fresh);
    Dataset<Row> centres =
        before
            .filter(plain(col("id")).equalTo(col("centreSha256")))
            .select("id", "pdq")
            .localCheckpoint();
    Dataset<Row> added = added(fresh, turned, centres);
    Dataset<Row> own = fresh.join(added, names("id"), "left_semi").select("id", "pdq");
    Dataset<NearPair> rays =
        nearestBefore(turned, HashedItem.of(centres.union(own))).localCheckpoint();
    Dataset<HashedItem> ownTurned =
        Orientations.hashes(
            fresh.join(added, names("id"), "left_semi").filter(col("id").startsWith(FRESH)));
    Dataset<Row> all = before.select("id", "pdq").union(fresh.select("id", "pdq"));
    Dataset<NearPair> bridges = nearestBefore(ownTurned, HashedItem.of(all));
    return new CrowdStars(
        media(fresh, rays, night),
        plain(rays.filter(col("left.id").startsWith(FRESH)).union(bridges)));
  }

  private static Dataset<Row> ordered(Dataset<Row> pictures, Column order) {
    return pictures.withColumn("id", concat(order, col("id")));
  }

  /** Those that become centres. */
  private static Dataset<Row> added(
      Dataset<Row> fresh, Dataset<HashedItem> turned, Dataset<Row> centres) {
    Dataset<Row> near =
        NearTally.of(turned, HashedItem.of(centres), NearTally.Rule.upTo(1))
            .select(col("key.id").as("id"))
            .distinct();
    Column hashes = concat(array(col("pdq")), coalesce(col("pdqTurned"), array()));
    Iterator<Row> alone =
        fresh
            .join(near, names("id"), "left_anti")
            .select(col("id"), hashes)
            .sort("id")
            .toLocalIterator();
    List<String> ids =
        StarCentres.of(
            StreamSupport.stream(
                    Spliterators.spliteratorUnknownSize(alone, Spliterator.ORDERED), false)
                .map(CrowdStars::turned)
                .iterator());
    return fresh.sparkSession().createDataset(ids, Encoders.STRING()).toDF("id");
  }

  private static StarCentres.Turned turned(Row row) {
    return new StarCentres.Turned(
        row.getString(0), row.<String>getList(1).stream().map(PdqHash::parse).toList());
  }

  /** Of each the nearest that comes before it, and of equally near ones the first. */
  private static Dataset<NearPair> nearestBefore(
      Dataset<HashedItem> turned, Dataset<HashedItem> others) {
    Dataset<HashTally> tallies = NearTally.of(turned, others, NearTally.Rule.nearestOlder());
    return tallies
        .groupBy(col("key.id").as("id"))
        .agg(min(struct(col("distance"), col("nearest"), col("key"))).as("best"))
        .select(col("best.key").as("left"), col("best.nearest").as("right"), col("best.distance"))
        .as(RecordEncoder.of(NearPair.class));
  }

  private static Dataset<CrowdedMedia> media(
      Dataset<Row> fresh, Dataset<NearPair> rays, int night) {
    Dataset<Row> centres =
        rays.select(col("left.id").as("id"), col("right.id").as("centre"), col("distance"));
    return fresh
        .select("id")
        .join(centres, names("id"), "left")
        .select(
            plain(col("id")).as("sha256"),
            plain(coalesce(col("centre"), col("id"))).as("centreSha256"),
            coalesce(col("distance"), lit(0)).as("distance"),
            lit(night).as("night"))
        .as(RecordEncoder.of(CrowdedMedia.class));
  }

  private static Dataset<NearPair> plain(Dataset<NearPair> pairs) {
    return pairs
        .select(
            col("left").withField("id", plain(col("left.id"))).as("left"),
            col("right").withField("id", plain(col("right.id"))).as("right"),
            col("distance"))
        .as(RecordEncoder.of(NearPair.class));
  }

  /** Without the digit before it. */
  private static Column plain(Column id) {
    return id.substr(lit(2), lit(Integer.MAX_VALUE));
  }

  private static Seq<String> names(String... columns) {
    return CollectionConverters.asScala(List.of(columns)).toSeq();
  }
}
