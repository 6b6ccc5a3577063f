package org.vigil.lake;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.xxhash64;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/**
 * What a version of a table adds up to, in whatever order its rows stand.
 *
 * @param rows how many there are
 * @param keys how many distinct keys they have
 * @param sum of the hashes of its rows
 */
public record TableDigest(long rows, long keys, String sum) {
  /** Of no rows. */
  static final TableDigest OF_NOTHING = new TableDigest(0, 0, "0");

  /** Of each table, by its name; in one query, which costs more than the rows of most. */
  static Map<String, TableDigest> of(Map<Table<?>, Dataset<Row>> tables) {
    Map<String, TableDigest> digests = new TreeMap<>();
    tables.keySet().forEach(table -> digests.put(table.name(), OF_NOTHING));
    tables.entrySet().stream()
        .map(each -> hashed(each.getKey(), each.getValue()))
        .reduce(Dataset::unionAll)
        .ifPresent(rows -> digests.putAll(summed(rows)));
    return digests;
  }

  /** The hash of a row, over all columns that it has. */
  static Column hash(Dataset<Row> rows) {
    Column[] columns = Arrays.stream(rows.columns()).map(name -> col(name)).toArray(Column[]::new);
    return xxhash64(columns).cast("decimal(38,0)");
  }

  private static Dataset<Row> hashed(Table<?> table, Dataset<Row> rows) {
    Column[] key =
        table.key().stream().map(name -> col(name).cast("string")).toArray(Column[]::new);
    return rows.select(lit(table.name()).as("table"), array(key).as("key"), hash(rows).as("hash"));
  }

  private static Map<String, TableDigest> summed(Dataset<Row> rows) {
    Map<String, TableDigest> digests = new TreeMap<>();
    rows.groupBy("table")
        .agg(count(lit(1)), count_distinct(col("key")), functions.sum("hash").cast("string"))
        .collectAsList()
        .forEach(
            row ->
                digests.put(
                    row.getString(0),
                    new TableDigest(row.getLong(1), row.getLong(2), row.getString(3))));
    return digests;
  }
}
