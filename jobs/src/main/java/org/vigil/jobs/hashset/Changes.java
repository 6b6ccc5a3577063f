package org.vigil.jobs.hashset;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_compact;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.when;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.vigil.lake.RecordEncoder;
import org.vigil.model.known.HashSet;
import org.vigil.model.known.KnownMedia;
import org.vigil.model.term.EntryEnding;
import org.vigil.model.term.EntryStatus;
import org.vigil.model.term.HashSetKind;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;

/**
 * What a file changes in its set: which entries open and which are closed. A whole list closes what
 * it lacks; a delta closes what it takes back or says otherwise, by the list's own name for an
 * entry or, where it has none, by its hashes. Within a delta the later word counts.
 *
 * @param open the entries of the set that are in force
 * @param lines what the file states
 * @param set the version that the file makes
 * @param asOf what has expired by then does not open
 */
record Changes(Dataset<KnownMedia> open, Dataset<ListedLine> lines, HashSet set, Instant asOf) {
  private static final List<String> HASHES = List.of("sha256", "sha1", "md5", "pdq");
  private static final String RETRACTED = EntryStatus.RETRACTED.name();

  /** The entries that the set did not hold before. */
  Dataset<KnownMedia> opened() {
    return stated()
        .filter(col("expiresAt").isNull().or(col("expiresAt").gt(asOf)))
        .dropDuplicates("entryId")
        .join(open.select("entryId"), names("entryId"), "left_anti")
        .drop("ordinal")
        .as(RecordEncoder.of(KnownMedia.class));
  }

  /** The entries that the set no longer holds, with their ends. */
  Dataset<KnownMedia> closed() {
    Dataset<Row> stated = stated().select("entryId").distinct();
    Dataset<Row> gone = open.join(stated, names("entryId"), "left_anti");
    Dataset<Row> ended =
        isDelta()
            ? gone.join(revoked(gone), names("entryId"))
            : gone.withColumn("why", lit(EntryEnding.ABSENT.name()));
    return ended
        .withColumn("versionTo", lit(set.number()))
        .withColumn("nightTo", lit(set.night()))
        .withColumn("ending", col("why"))
        .drop("why")
        .select(Stream.of(open.columns()).map(name -> col(name)).toArray(Column[]::new))
        .as(RecordEncoder.of(KnownMedia.class));
  }

  private boolean isDelta() {
    return set.kind() == HashSetKind.DELTA;
  }

  private Dataset<Row> entries() {
    return lines.select(col("ordinal"), col("entry.*"));
  }

  private Dataset<Row> retractions() {
    return entries().filter(col("status").equalTo(RETRACTED));
  }

  /** What the file puts forward and does not take back further on. */
  private Dataset<Row> stated() {
    Dataset<Row> forward = entries().filter(col("status").notEqual(RETRACTED));
    if (!isDelta() || set.retracted() == 0) {
      return forward;
    }
    Dataset<Row> takenBack =
        hit(forward)
            .filter(col("r.ordinal").gt(col("e.ordinal")))
            .select(col("e.ordinal").as("ordinal"))
            .distinct();
    return forward.join(takenBack, names("ordinal"), "left_anti");
  }

  /** By entry why a delta ends it: RETRACTED or REPLACED. */
  private Dataset<Row> revoked(Dataset<Row> standing) {
    Dataset<Row> replaced =
        standing
            .select(col("entryId"), identity().as("identity"))
            .join(stated().select(identity().as("identity")), names("identity"), "left_semi")
            .select(col("entryId"), lit(EntryEnding.REPLACED.name()).as("why"));
    Dataset<Row> retracted =
        hit(standing.withColumn("ordinal", lit(-1L)))
            .select(col("e.entryId").as("entryId"), lit(EntryEnding.RETRACTED.name()).as("why"));
    return replaced.union(retracted).groupBy("entryId").agg(min("why").as("why"));
  }

  /** Entries {@code e} and the retractions {@code r} that mean them; some pairs more than once. */
  private Dataset<Row> hit(Dataset<Row> entries) {
    Column nothingSpeaksAgainst =
        HASHES.stream()
            .map(name -> col("r." + name).equalTo(col("e." + name)))
            .map(same -> coalesce(same, lit(true)))
            .reduce(Column::and)
            .orElseThrow();
    Dataset<Row> meant =
        retractions()
            .withColumn(
                "name",
                explode(when(col("listId").isNotNull(), listName()).otherwise(hashNames())));
    return entries
        .withColumn("name", explode(concat(listName(), hashNames())))
        .as("e")
        .join(meant.as("r"), col("e.name").equalTo(col("r.name")).and(nothingSpeaksAgainst));
  }

  private static Column listName() {
    return array_compact(array(concat(lit("list "), col("listId"))));
  }

  private static Column hashNames() {
    return array_compact(
        array(
            HASHES.stream()
                .map(name -> concat(lit(name + " "), col(name)))
                .toArray(Column[]::new)));
  }

  /** What two statements of one set share if they speak of the same entry. */
  static Column identity() {
    return coalesce(
        concat(lit("list "), col("listId")),
        concat_ws(
            "/", HASHES.stream().map(name -> coalesce(col(name), lit(""))).toArray(Column[]::new)));
  }

  private static Seq<String> names(String name) {
    return CollectionConverters.asScala(List.of(name)).toSeq();
  }
}
