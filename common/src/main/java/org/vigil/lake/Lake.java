package org.vigil.lake;

import io.delta.tables.DeltaMergeBuilder;
import io.delta.tables.DeltaTable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.StructType;

/**
 * The tables under one root. Every write is keyed to a {@link Commit}, so that doing it again does
 * nothing; a table that cannot be read is an error and is never made anew.
 */
public final class Lake {
  private static final String TXN_APP = "spark.databricks.delta.write.txnAppId";
  private static final String TXN_VERSION = "spark.databricks.delta.write.txnVersion";

  private final SparkSession spark;
  private final TableFiles files;
  private final List<Table<?>> tables;

  /**
   * @param root the folder of the tables; any Hadoop path
   */
  public Lake(SparkSession spark, String root) {
    this(spark, root, Tables.all());
  }

  /**
   * @param tables the only ones that it has
   */
  public Lake(SparkSession spark, String root, List<Table<?>> tables) {
    this.spark = spark;
    this.files = TableFiles.of(spark, root);
    this.tables = tables;
  }

  org.apache.spark.sql.classic.SparkSession classicSession() {
    return (org.apache.spark.sql.classic.SparkSession) spark;
  }

  public SparkSession spark() {
    return spark;
  }

  /** Where a table lies. */
  public String path(Table<?> table) {
    return files.path(table);
  }

  TableFiles files() {
    return files;
  }

  String root() {
    return files.root();
  }

  /** The tables that it has. */
  public List<Table<?>> tables() {
    return tables;
  }

  /** The tables of one kind. */
  public List<Table<?>> tables(TableKind kind) {
    return tables.stream().filter(table -> table.kind() == kind).toList();
  }

  /** The version of the schema that this code's records declare. */
  public int schemaVersion() {
    return SchemaUpdate.version(tables);
  }

  /**
   * Makes the tables that are missing, empty and with their comments, and adds the columns that are
   * missing, null in the rows that are there.
   *
   * @throws NewerLakeException when newer code wrote the lake; then nothing is changed
   */
  public void open() {
    files.requireConditions();
    new SchemaUpdate(files, tables).run();
  }

  /** Refuses, with a {@link NewerLakeException}, a table that newer code has added columns to. */
  public void requireKnown(Table<?> table) {
    new SchemaUpdate(files, tables).requireKnown(table);
  }

  /** Refuses, with a {@link NewerLakeException}, rows that a newer version of the schema wrote. */
  public void requireKnown(int version) {
    if (version > schemaVersion()) {
      throw new NewerLakeException(
          files.root(),
          "its schema is of version %d, this code's of %d".formatted(version, schemaVersion()));
    }
  }

  /** Whether the table is there. */
  public boolean exists(Table<?> table) {
    return files.exists(table);
  }

  /**
   * The newest rows, which a run in progress may have written. A table without rows is planned as
   * such: whatever joins it costs nothing.
   */
  public <R extends Record> Dataset<R> read(Table<R> table) {
    if (files.isEmpty(table)) {
      return spark.emptyDataset(table.encoder());
    }
    return table.rows(files.rows(table));
  }

  /** The rows of one version, under the lake's own column names. */
  public Dataset<Row> stored(Table<?> table, long version) {
    return files.rows(table, version);
  }

  /** The rows of one version. */
  public <R extends Record> Dataset<R> read(Table<R> table, long version) {
    return table.rows(stored(table, version));
  }

  /** The newest version number. */
  public long version(Table<?> table) {
    return files.newest(table).version();
  }

  /** The columns as they lie there now. */
  StructType schema(Table<?> table) {
    return files.schema(table);
  }

  /** Adds rows. */
  public <R extends Record> void append(Table<R> table, Dataset<R> rows, Commit commit) {
    write(table, commit).append(table.stored(rows));
  }

  /** Replaces all rows. */
  public <R extends Record> void overwrite(Table<R> table, Dataset<R> rows, Commit commit) {
    table.kind().requireRewritable(table.name());
    write(table, commit).overwrite(table.stored(rows));
  }

  /** Replaces the rows for which a column has one of the values; all new rows must be such rows. */
  public <R extends Record> void replace(
      Table<R> table, Dataset<R> rows, String condition, Commit commit) {
    table.kind().requireRewritable(table.name());
    write(table, commit).replace(table.stored(rows), condition);
  }

  private KeyedWrite write(Table<?> table, Commit commit) {
    return new KeyedWrite(
        classicSession(), files.log(table), commit.applicationId(table), commit.runId());
  }

  /** Adds the rows whose key is not there yet; a row once written is never changed. */
  public <R extends Record> void insert(Table<R> table, Dataset<R> rows, Commit commit) {
    Dataset<Row> fresh = table.stored(rows).dropDuplicates(table.key().toArray(String[]::new));
    write(table, commit).append(files.isEmpty(table) ? fresh : notStored(table, fresh));
  }

  /** Delta's own way of reading lets a commit fail that another writer was before. */
  private Dataset<Row> notStored(Table<?> table, Dataset<Row> fresh) {
    return fresh.as("fresh").join(delta(table).toDF().as("stored"), sameKey(table), "left_anti");
  }

  /** Adds rows; those whose key is there already replace it. */
  public <R extends Record> void upsert(Table<R> table, Dataset<R> rows, Commit commit) {
    upsert(table, rows, functions.lit(true), commit);
  }

  /**
   * Adds rows; those whose key is there already replace it.
   *
   * @param within what else is true of those that are replaced, as {@code stored}: files without
   *     such rows are not read
   */
  public <R extends Record> void upsert(
      Table<R> table, Dataset<R> rows, Column within, Commit commit) {
    table.kind().requireRewritable(table.name());
    if (files.isEmpty(table)) {
      append(table, rows, commit);
      return;
    }
    merge(
        table,
        table.stored(rows),
        sameKey(table).and(within),
        commit,
        merge -> merge.whenMatched().updateAll().whenNotMatched().insertAll());
  }

  /** Takes away the rows of these sources. */
  public void remove(Table<?> table, Dataset<String> sourceIds, Commit commit) {
    remove(table, "source_id", sourceIds, commit);
  }

  /** Takes away the rows for which a column has one of these values, each given once. */
  public void remove(Table<?> table, String column, Dataset<String> values, Commit commit) {
    Column same = functions.col("stored." + column).equalTo(functions.col("fresh." + column));
    remove(table, values.toDF(column), same, commit);
  }

  /** Takes away the rows that have the keys of these. */
  public <R extends Record> void removeRows(Table<R> table, Dataset<R> rows, Commit commit) {
    remove(table, table.stored(rows), sameKey(table), commit);
  }

  private void remove(Table<?> table, Dataset<Row> fresh, Column same, Commit commit) {
    table.kind().requireRewritable(table.name());
    if (!files.isEmpty(table)) {
      merge(table, fresh, same, commit, merge -> merge.whenMatched().delete());
    }
  }

  private static Column sameKey(Table<?> table) {
    return table.key().stream()
        .map(name -> functions.col("stored." + name).equalTo(functions.col("fresh." + name)))
        .reduce(Column::and)
        .orElseThrow();
  }

  /**
   * Makes a table of the night what it was at a version; what was written since is gone from view.
   * Columns that were added since stay, empty; if no more than that was done, nothing is undone.
   */
  public void restore(Table<?> table, long version) {
    table.kind().requireRewritable(table.name());
    if (version(table) != version && hasMoved(table, version)) {
      delta(table).restoreToVersion(version);
      new SchemaUpdate(files, tables).complete(table);
    }
  }

  private boolean hasMoved(Table<?> table, long version) {
    return !files.moves(table, version).map(FileMoves::isEmpty).orElse(false);
  }

  /** Rows, distinct keys and an order-free digest of one version. */
  public TableDigest digest(Table<?> table, long version) {
    return digests(Map.of(table, version)).values().iterator().next();
  }

  /** The same of several tables, each at a version, in one query: by their names. */
  public Map<String, TableDigest> digests(Map<Table<?>, Long> versions) {
    Map<Table<?>, Dataset<Row>> rows = new HashMap<>();
    versions.forEach(
        (table, version) -> {
          if (!files.isEmpty(table) || version(table) != version) {
            rows.put(table, stored(table, version));
          }
        });
    Map<String, TableDigest> digests = TableDigest.of(rows);
    versions.keySet().forEach(each -> digests.putIfAbsent(each.name(), TableDigest.OF_NOTHING));
    return digests;
  }

  private DeltaTable delta(Table<?> table) {
    return DeltaTable.forPath(spark, path(table));
  }

  /** A merge takes its commit's name from the session. */
  private void merge(
      Table<?> table,
      Dataset<Row> fresh,
      Column same,
      Commit commit,
      UnaryOperator<DeltaMergeBuilder> what) {
    Map<String, String> keyed =
        Map.of(
            Commit.USER_METADATA,
            commit.runId(),
            TXN_APP,
            commit.applicationId(table),
            TXN_VERSION,
            "1");
    try {
      keyed.forEach(spark.conf()::set);
      what.apply(delta(table).as("stored").merge(fresh.as("fresh"), same)).execute();
    } finally {
      keyed.keySet().forEach(spark.conf()::unset);
    }
  }
}
