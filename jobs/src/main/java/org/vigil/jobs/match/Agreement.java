package org.vigil.jobs.match;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.element_at;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.posexplode;
import static org.apache.spark.sql.functions.split;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.transform;
import static org.apache.spark.sql.functions.when;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.vigil.hash.PdqSymmetry;
import org.vigil.jobs.near.Hashed;
import org.vigil.jobs.near.NearPairs;
import org.vigil.lake.RecordEncoder;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Which media agree with which entries: any equal digest, or PDQ within 31 bits, also turned. The
 * smaller side is sent to every task, and the larger streams by: it is read once for the digests,
 * once for PDQ, and never shuffled.
 */
final class Agreement {
  private static final List<String> DIGESTS = List.of("sha256", "sha1", "md5");
  private static final int PDQ = DIGESTS.size();

  /**
   * How many rows are sent to every task at most (about 0.3 GB); beyond, both sides are shuffled.
   */
  private static final long SENT_ROWS = 500_000;

  /** The names of the kinds and of the ways to turn a picture, in their order, from 1. */
  private static final Column KINDS =
      texts(
          IntStream.rangeClosed(0, PDQ)
              .mapToObj(rank -> rank == PDQ ? "pdq" : DIGESTS.get(rank))
              .toList());

  private static final Column SYMMETRIES =
      texts(Arrays.stream(PdqSymmetry.values()).map(PdqSymmetry::text).toList());

  private Agreement() {}

  private static Column texts(List<String> names) {
    return array(names.stream().map(functions::lit).toArray(Column[]::new));
  }

  /** One row per media and entry. */
  static Dataset<Agreed> of(Dataset<Seen> seen, Dataset<Listed> listed) {
    Column near =
        when(col("rank").equalTo(PDQ), struct(col("distance"), col("symmetry"), col("quality")));
    Column ranks = array_sort(collect_set(col("rank")));
    return equal(seen, listed)
        .union(near(seen, listed))
        .groupBy("sha256", "hashSet", "entryId")
        .agg(ranks.as("ranks"), min(near).as("near"))
        .select(
            col("sha256"),
            col("hashSet"),
            col("entryId"),
            kind(element_at(col("ranks"), 1)).as("kind"),
            transform(col("ranks"), Agreement::kind).as("agreed"),
            col("near.distance").as("distance"),
            element_at(SYMMETRIES, col("near.symmetry")).as("orientation"),
            col("near.quality").as("quality"))
        .as(RecordEncoder.of(Agreed.class));
  }

  private static Column kind(Column rank) {
    return element_at(KINDS, rank.plus(1));
  }

  private static Dataset<Row> equal(Dataset<Seen> seen, Dataset<Listed> listed) {
    long seenRows = seen.count();
    long listedRows = listed.count();
    Dataset<Row> media = digests(seen, col("sha256"));
    Dataset<Row> entries = digests(listed, col("hashSet"), col("entryId"));
    boolean sendsMedia = seenRows <= listedRows;
    if (Math.min(seenRows, listedRows) <= SENT_ROWS) {
      media = sendsMedia ? broadcast(media) : media;
      entries = sendsMedia ? entries : broadcast(entries);
    }
    return media
        .join(entries, CollectionConverters.asScala(List.of("rank", "digest")).toSeq())
        .select(
            col("sha256"),
            col("hashSet"),
            col("entryId"),
            col("rank"),
            lit(null).cast("int").as("distance"),
            lit(null).cast("int").as("symmetry"),
            lit(null).cast("int").as("quality"));
  }

  /** The digests that are there, one row each, so that one join meets them all. */
  private static Dataset<Row> digests(Dataset<?> rows, Column... id) {
    Column each =
        array(
            IntStream.range(0, PDQ)
                .mapToObj(rank -> struct(lit(rank).as("rank"), col(DIGESTS.get(rank)).as("digest")))
                .toArray(Column[]::new));
    Column[] columns = Arrays.copyOf(id, id.length + 1);
    columns[id.length] = explode(each).as("one");
    return rows.select(columns)
        .filter(col("one.digest").isNotNull())
        .withColumn("rank", col("one.rank"))
        .withColumn("digest", col("one.digest"))
        .drop("one");
  }

  private static Dataset<Row> near(Dataset<Seen> seen, Dataset<Listed> listed) {
    return NearPairs.of(turned(seen), named(listed))
        .select(
            split(col("left"), "/", 3).as("media"),
            split(col("right"), "/", 3).as("entry"),
            col("distance"))
        .select(
            col("media").getItem(2).as("sha256"),
            col("entry").getItem(2).as("hashSet"),
            col("entry").getItem(1).as("entryId"),
            lit(PDQ).as("rank"),
            col("distance"),
            col("media").getItem(1).cast("int").as("symmetry"),
            // Of two qualities, one of which is not there, the other is the lesser.
            least(quality(col("media")), quality(col("entry"))).as("quality"));
  }

  /** A quality that travels in a name, so that no side must be read again for it. */
  private static Column quality(Column parts) {
    Column text = parts.getItem(0);
    return when(text.notEqual(""), text.cast("int"));
  }

  private static Column qualityText() {
    return coalesce(col("pdqQuality").cast("string"), lit(""));
  }

  /** The hashes of media as they are, and turned: {@code quality/symmetry/sha256}, from 1. */
  static Dataset<Hashed> turned(Dataset<Seen> seen) {
    return seen.filter(col("pdq").isNotNull())
        .select(
            col("sha256"),
            qualityText().as("quality"),
            posexplode(concat(array(col("pdq")), coalesce(col("pdqTurned"), array()))))
        .select(
            concat_ws("/", col("quality"), col("pos").plus(1), col("sha256")).as("id"),
            col("col").as("pdq"))
        .as(RecordEncoder.of(Hashed.class));
  }

  /** The hashes of entries: {@code quality/entry/set}; a set's name may hold anything. */
  private static Dataset<Hashed> named(Dataset<Listed> listed) {
    return listed
        .filter(col("pdq").isNotNull())
        .select(concat_ws("/", qualityText(), col("entryId"), col("hashSet")).as("id"), col("pdq"))
        .as(RecordEncoder.of(Hashed.class));
  }
}
