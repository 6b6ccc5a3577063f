package org.vigil.lake;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.xxhash64;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.delta.Snapshot;
import org.apache.spark.sql.delta.actions.AddFile;
import org.apache.spark.sql.functions;

/**
 * The rows of a table that came, went or changed since a version: those of the files that came and
 * of those that went, but for what is in both. What they cost goes with what was written since.
 */
public final class ChangedRows {
  private final Lake lake;
  private final Table<?> table;
  private final FileMoves moves;
  private final Snapshot now;

  private ChangedRows(Lake lake, Table<?> table, FileMoves moves, Snapshot now) {
    this.lake = lake;
    this.table = table;
    this.moves = moves;
    this.now = now;
  }

  /**
   * Those since a version; empty where the log does not lead from it to the newest any more, the
   * columns are others, or files that went have been deleted.
   */
  public static Optional<ChangedRows> since(Lake lake, Table<?> table, long version) {
    TableFiles files = lake.files();
    try {
      Snapshot now = files.newest(table);
      Optional<FileMoves> moves =
          files
              .moves(table, version)
              .filter(some -> files.at(table, version).schema().equals(now.schema()));
      return moves.isPresent() && files.areThere(table, moves.get().removed())
          ? moves.map(some -> new ChangedRows(lake, table, some, now))
          : Optional.empty();
    } catch (Exception unreadable) {
      // The log of the earlier version is gone.
      return Optional.empty();
    }
  }

  /**
   * What stands in some columns of them, each once.
   *
   * @param names as the record calls them
   */
  public Dataset<Row> values(String... names) {
    if (moves.removed().isEmpty()) {
      return rows(moves.added()).select(columns(names)).distinct();
    }
    Column row = col("row");
    return signed(rows(moves.added()), 1, names)
        .unionAll(signed(rows(moves.removed()), -1, names))
        .groupBy(with(row, names))
        .agg(sum("sign").as("more"))
        .filter(col("more").notEqual(0))
        .select(columns(names))
        .distinct();
  }

  private Dataset<Row> rows(List<AddFile> files) {
    return files.isEmpty()
        ? lake.spark().emptyDataset(table.encoder()).toDF()
        : table.rows(ListedFiles.rows(lake.classicSession(), now, files)).toDF();
  }

  private static Dataset<Row> signed(Dataset<Row> rows, int sign, String... names) {
    Column row = xxhash64(columns(rows.columns())).as("row");
    return rows.select(with(row, names)).withColumn("sign", lit(sign));
  }

  private static Column[] with(Column first, String... names) {
    return Stream.concat(Stream.of(first), Arrays.stream(columns(names))).toArray(Column[]::new);
  }

  private static Column[] columns(String... names) {
    return Arrays.stream(names).map(functions::col).toArray(Column[]::new);
  }
}
