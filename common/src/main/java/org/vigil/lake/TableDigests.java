package org.vigil.lake;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;

import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Rows, distinct keys and digests of whole tables: all in one query, since a query of its own costs
 * more than the rows of most.
 */
final class TableDigests {
  private static final Lake.Digest OF_NOTHING = new Lake.Digest(0, 0, "0");

  private final Lake lake;

  TableDigests(Lake lake) {
    this.lake = lake;
  }

  /**
   * The digest of each table at a version, by the table's name.
   *
   * @param versions of each table
   */
  Map<String, Lake.Digest> of(Map<Table<?>, Long> versions) {
    Map<String, Lake.Digest> digests = new TreeMap<>();
    versions.keySet().forEach(table -> digests.put(table.name(), OF_NOTHING));
    versions.entrySet().stream()
        .filter(one -> !isKnownToBeEmpty(one.getKey(), one.getValue()))
        .map(one -> hashed(one.getKey(), one.getValue()))
        .reduce(Dataset::unionAll)
        .ifPresent(rows -> digests.putAll(summed(rows)));
    return digests;
  }

  private boolean isKnownToBeEmpty(Table<?> table, long version) {
    return lake.files().isEmpty(table) && lake.version(table) == version;
  }

  private Dataset<Row> hashed(Table<?> table, long version) {
    Dataset<Row> rows = lake.stored(table, version);
    Column[] key =
        table.key().stream().map(name -> col(name).cast("string")).toArray(Column[]::new);
    return rows.select(
        lit(table.name()).as("table"), array(key).as("key"), Lake.hash(rows).as("hash"));
  }

  private static Map<String, Lake.Digest> summed(Dataset<Row> rows) {
    Map<String, Lake.Digest> digests = new TreeMap<>();
    rows.groupBy("table")
        .agg(count(lit(1)), count_distinct(col("key")), sum("hash").cast("string"))
        .collectAsList()
        .forEach(
            one ->
                digests.put(
                    one.getString(0),
                    new Lake.Digest(one.getLong(1), one.getLong(2), one.getString(3))));
    return digests;
  }
}
