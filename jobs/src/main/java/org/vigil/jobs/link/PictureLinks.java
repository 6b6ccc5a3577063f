package org.vigil.jobs.link;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.vigil.jobs.near.HashTally;
import org.vigil.jobs.near.HashedItem;
import org.vigil.jobs.near.NearPair;
import org.vigil.jobs.near.NearPairs;
import org.vigil.jobs.near.NearTally;
import org.vigil.jobs.near.Orientations;
import org.vigil.lake.RecordEncoder;
import org.vigil.model.CrowdedMedia;
import org.vigil.model.Link;
import org.vigil.model.term.LinkKind;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;

/**
 * The pairs of pictures that are listed, and which pictures are crowded. A picture is crowded once
 * as many pictures look like it as a crowd has; a pair is listed unless both are crowded. So what
 * is not crowded has all its links, fewer than a crowd, and a crowd of k has some k links, those of
 * its {@link CrowdStars}.
 *
 * @param pairs within the bits, that of tonight turned on the left
 * @param crowded those that are crowded since tonight
 */
record PictureLinks(Dataset<NearPair> pairs, Dataset<CrowdedMedia> crowded) {

  static PictureLinks of(LinkSides sides, int night, int crowd) {
    Dataset<HashedItem> fresh = Orientations.hashes(sides.fresh(night));
    Dataset<HashedItem> all = HashedItem.of(sides.pictures().select("id", "pdq"));
    Dataset<Row> dense =
        hits(NearTally.of(fresh, all, NearTally.Rule.upTo(crowd)))
            .filter(col("hits").geq(crowd))
            .select("id")
            .localCheckpoint();
    if (dense.isEmpty()) {
      return new PictureLinks(
          NearPairs.of(fresh, all),
          sides.crowded().sparkSession().emptyDataset(RecordEncoder.of(CrowdedMedia.class)));
    }
    Dataset<HashedItem> open = items(without(without(all.toDF(), dense), ids(sides.crowded())));
    Dataset<Row> overrun = overrun(items(within(fresh.toDF(), dense)), open, sides.links(), crowd);
    Dataset<Row> crowded = dense.union(overrun).distinct().localCheckpoint();
    CrowdStars stars = CrowdStars.of(sides, crowded, night);
    Dataset<NearPair> pairs =
        NearPairs.of(items(without(fresh.toDF(), crowded)), all)
            .union(
                NearPairs.of(
                    items(within(fresh.toDF(), crowded)), items(without(open.toDF(), crowded))))
            .union(stars.pairs());
    return new PictureLinks(pairs, stars.media());
  }

  /** What was not crowded, and is by tonight's crowds, with the links that it had before. */
  private static Dataset<Row> overrun(
      Dataset<HashedItem> dense, Dataset<HashedItem> open, Dataset<Link> links, int crowd) {
    Dataset<Row> touched =
        hits(NearTally.of(open, dense, NearTally.Rule.upTo(crowd))).localCheckpoint();
    Dataset<Link> alike = links.filter(col("kind").equalTo(LinkKind.PDQ.text()));
    Dataset<Row> before =
        alike
            .select(col("leftSha256").as("id"))
            .union(alike.select(col("rightSha256").as("id")))
            .join(touched.select("id"), names("id"), "left_semi")
            .groupBy("id")
            .agg(count(lit(1)).as("before"));
    Column total = col("hits").plus(coalesce(col("before"), lit(0)));
    return touched.join(before, names("id"), "left").filter(total.geq(crowd)).select("id");
  }

  private static Dataset<Row> hits(Dataset<HashTally> tallies) {
    return tallies.groupBy(col("key.id").as("id")).agg(sum("hits").as("hits"));
  }

  private static Dataset<Row> ids(Dataset<CrowdedMedia> crowded) {
    return crowded.select(col("sha256").as("id"));
  }

  private static Dataset<Row> within(Dataset<Row> items, Dataset<Row> ids) {
    return joined(items, ids, "left_semi");
  }

  private static Dataset<Row> without(Dataset<Row> items, Dataset<Row> ids) {
    return joined(items, ids, "left_anti");
  }

  private static Dataset<Row> joined(Dataset<Row> items, Dataset<Row> ids, String how) {
    Dataset<Row> named = ids.select(col("id").as("named"));
    return items.join(named, items.col("key.id").equalTo(named.col("named")), how);
  }

  private static Dataset<HashedItem> items(Dataset<Row> rows) {
    return rows.as(RecordEncoder.of(HashedItem.class));
  }

  private static Seq<String> names(String... columns) {
    return CollectionConverters.asScala(List.of(columns)).toSeq();
  }
}
