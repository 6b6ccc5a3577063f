package org.vigil.lake;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.delta.DeltaLog;
import org.apache.spark.sql.delta.DeltaOperations;
import org.apache.spark.sql.delta.OptimisticTransaction;
import org.apache.spark.sql.delta.actions.Format;
import org.apache.spark.sql.delta.actions.Metadata;
import org.vigil.model.schema.Versions;
import scala.$less$colon$less$;
import scala.Option;
import scala.collection.immutable.Map$;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Makes the tables of a lake what their records say: what is missing is added, each table in one
 * commit that is named {@code schema} and the version. Nothing is ever taken away or retyped: a
 * column that no record has is of newer code.
 */
final class SchemaUpdate {
  private final TableFiles files;
  private final List<Table<?>> tables;
  private final SparkSession spark;
  private final int version;

  SchemaUpdate(TableFiles files, List<Table<?>> tables) {
    this.files = files;
    this.tables = tables;
    this.spark = files.spark();
    this.version = version(tables);
  }

  static int version(List<Table<?>> tables) {
    return Versions.schema(tables.stream().<Class<? extends Record>>map(Table::type).toList());
  }

  /**
   * Adds what is missing in all of them.
   *
   * @throws NewerLakeException when one has columns that its record lacks; then nothing is changed
   */
  void run() {
    List<String> unknown =
        SideBySide.map(tables, this::unknown).stream().flatMap(List::stream).toList();
    refuse(unknown);
    // A new table takes the name of its commit from the session.
    spark.conf().set(Commit.USER_METADATA, commitName());
    try {
      // Each costs a second or two of waiting for small files, so they are made side by side.
      var unused = SideBySide.map(tables, this::completed);
    } finally {
      spark.conf().unset(Commit.USER_METADATA);
    }
  }

  void requireKnown(Table<?> table) {
    refuse(unknown(table));
  }

  private void refuse(List<String> unknown) {
    if (!unknown.isEmpty()) {
      throw new NewerLakeException(
          files.root(), "it has columns that this code lacks, such as " + unknown.get(0));
    }
  }

  private List<String> unknown(Table<?> table) {
    return files.exists(table)
        ? difference(table).unknown().stream().map(column -> table.name() + "." + column).toList()
        : List.of();
  }

  private SchemaDifference difference(Table<?> table) {
    return SchemaDifference.of(files.schema(table), table.schema());
  }

  private String completed(Table<?> table) {
    if (files.exists(table)) {
      complete(table);
    } else {
      create(table);
    }
    return table.name();
  }

  /** By the log alone: a builder's command would be planned, and its commit run a job. */
  private void create(Table<?> table) {
    Map<String, String> properties =
        Map.of(
            // Readers hold on to published versions; the purge, not the clock, ends them.
            TableProperties.RETENTION,
            "interval 3650 days",
            TableProperties.LOG_RETENTION,
            "interval 3650 days",
            TableProperties.STATISTICS,
            TableProperties.statistics(table),
            "delta.enableDeletionVectors",
            "false");
    Metadata metadata =
        new Metadata(
            UUID.randomUUID().toString(),
            null,
            table.sentence(),
            new Format("parquet", Map$.MODULE$.empty()),
            table.schema().json(),
            none(),
            CollectionConverters.asScala(properties).toMap($less$colon$less$.MODULE$.refl()),
            Option.apply(System.currentTimeMillis()));
    DeltaLog log = files.log(table);
    log.createLogDirectoriesIfNotExists();
    // The commit takes its name from the active session.
    long unused =
        files
            .classic()
            .<Long>withActive(
                () ->
                    log.withNewTransaction(
                        Option.empty(), Option.empty(), commit -> first(commit, metadata)));
  }

  private static long first(OptimisticTransaction commit, Metadata metadata) {
    commit.updateMetadataForNewTable(metadata);
    return commit.commit(
        none(), new DeltaOperations.CreateTable(metadata, false, false, Option.empty()));
  }

  private static <T> Seq<T> none() {
    return CollectionConverters.asScala(List.<T>of()).toSeq();
  }

  /** What a table that is there lacks, after it was made what it was before. */
  void complete(Table<?> table) {
    extend(table);
    keepStatistics(table);
  }

  /** Adds the columns that a table lacks: no rows, so that those which are there have nulls. */
  private void extend(Table<?> table) {
    if (!difference(table).missing().isEmpty()) {
      spark
          .createDataFrame(List.of(), table.schema())
          .write()
          .format("delta")
          .mode("append")
          .option("mergeSchema", true)
          .option("userMetadata", commitName())
          .save(files.path(table));
    }
  }

  /**
   * Has the log of a table that older code made keep what it keeps in a new one. A version of
   * people's tables is an input of runs, which must not change by it.
   */
  private void keepStatistics(Table<?> table) {
    if (table.kind() == TableKind.NIGHT) {
      new TableProperties(spark, files.path(table))
          .require(
              files.newest(table),
              Map.of(TableProperties.STATISTICS, TableProperties.statistics(table)));
    }
  }

  private String commitName() {
    return "schema " + version;
  }
}
