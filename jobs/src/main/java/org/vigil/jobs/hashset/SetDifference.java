package org.vigil.jobs.hashset;

import static org.apache.spark.sql.functions.array_join;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.vigil.lake.Snapshot;
import org.vigil.lake.Tables;
import org.vigil.model.known.HashSet;
import org.vigil.model.known.KnownMedia;
import scala.jdk.javaapi.CollectionConverters;

/**
 * What two versions of a hash set, or two sets, do not share. Two versions of a set speak of the
 * same entry by its name in the list or else by its hashes; two sets by their first common kind of
 * hash: MD5, SHA-1, SHA-256, PDQ.
 *
 * @param before the one side, such as {@code vics@3}
 * @param after the other side
 * @param rows one per entry that is added, removed or changed
 */
public record SetDifference(String before, String after, Dataset<Row> rows) {
  private static final List<String> HASHES = List.of("md5", "sha1", "sha256", "pdq");
  private static final List<String> STATED =
      List.of("category", "victimIdentified", "offenderIdentified", "distributed", "series");
  private static final List<String> CHANGES = List.of("added", "removed", "changed");

  /**
   * Compares what a published night shows.
   *
   * @throws IllegalArgumentException when a name is of no set and no version
   */
  public static SetDifference of(Snapshot snapshot, String before, String after) {
    List<HashSet> sets = snapshot.rows(Tables.HASH_SETS).collectAsList();
    SetVersion one = SetVersion.named(before, sets);
    SetVersion other = SetVersion.named(after, sets);
    Dataset<KnownMedia> known = snapshot.rows(Tables.KNOWN_MEDIA);
    Dataset<Row> rows = rows(at(known, one), at(known, other), one.name().equals(other.name()));
    return new SetDifference(one.toString(), other.toString(), rows);
  }

  /** How many entries are added, removed and changed. */
  public Map<String, Long> counts() {
    Map<String, Long> counts = new LinkedHashMap<>();
    CHANGES.forEach(change -> counts.put(change, 0L));
    rows.groupBy("change")
        .count()
        .collectAsList()
        .forEach(row -> counts.put(row.getString(0), row.getLong(1)));
    return counts;
  }

  private static Dataset<KnownMedia> at(Dataset<KnownMedia> known, SetVersion version) {
    return known.filter(
        col("hashSet")
            .equalTo(version.name())
            .and(col("versionFrom").leq(version.number()))
            .and(col("versionTo").isNull().or(col("versionTo").gt(version.number()))));
  }

  static Dataset<Row> rows(Dataset<KnownMedia> before, Dataset<KnownMedia> after, boolean sameSet) {
    Column identity = sameSet ? Changes.identity() : firstHash();
    Column compared = sameSet ? col("entryId") : says();
    Column change =
        when(col("b.identity").isNull(), "added")
            .when(col("a.identity").isNull(), "removed")
            .when(not(col("b.compared").equalTo(col("a.compared"))), "changed");
    List<Column> columns = new ArrayList<>(List.of(change.as("change")));
    Stream.concat(Stream.of("listId"), HASHES.stream())
        .forEach(name -> columns.add(coalesce(col("a." + name), col("b." + name)).as(name)));
    columns.add(col("b.says").as("before"));
    columns.add(col("a.says").as("after"));
    return side(before, identity, compared)
        .as("b")
        .join(
            side(after, identity, compared).as("a"),
            col("b.identity").equalTo(col("a.identity")),
            "full_outer")
        .select(CollectionConverters.asScala(columns).toSeq())
        .filter(col("change").isNotNull());
  }

  /** What one side says of each entry, which it may say in several rows. */
  private static Dataset<Row> side(Dataset<KnownMedia> known, Column identity, Column compared) {
    List<Column> columns = new ArrayList<>();
    columns.add(array_join(sort_array(collect_set(says())), "; ").as("says"));
    columns.add(max("listId").as("listId"));
    HASHES.forEach(hash -> columns.add(max(hash).as(hash)));
    return known
        .groupBy(identity.as("identity"))
        .agg(
            sort_array(collect_set(compared)).as("compared"),
            CollectionConverters.asScala(columns).toSeq());
  }

  private static Column firstHash() {
    return coalesce(
        HASHES.stream().map(name -> concat(lit(name + " "), col(name))).toArray(Column[]::new));
  }

  private static Column says() {
    Column[] parts =
        Stream.concat(
                Stream.of(col("status")),
                STATED.stream().map(name -> concat(lit(name + "="), col(name))))
            .toArray(Column[]::new);
    return concat_ws(" ", parts);
  }
}
