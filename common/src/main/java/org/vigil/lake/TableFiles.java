package org.vigil.lake;

import io.delta.tables.DeltaTable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.delta.DeltaLog;
import org.apache.spark.sql.delta.Snapshot;
import org.apache.spark.sql.delta.actions.AddFile;
import org.apache.spark.sql.types.StructType;
import org.vigil.lake.store.ConditionalLogStore;
import org.vigil.lake.store.ObjectStore;
import org.vigil.lake.store.StoreKind;
import scala.Option;

/**
 * Where the tables of a lake lie.
 *
 * @param root the folder of the tables; any Hadoop path
 */
record TableFiles(SparkSession spark, String root) {
  static TableFiles of(SparkSession spark, String root) {
    try {
      Path path = new Path(root);
      Configuration hadoop = spark.sparkContext().hadoopConfiguration();
      return new TableFiles(spark, path.getFileSystem(hadoop).makeQualified(path).toString());
    } catch (IOException e) {
      throw new UncheckedIOException(root + " cannot hold tables", e);
    }
  }

  /** Refuses a store that lets two drivers write one commit, if it is Vigil's log that is used. */
  void requireConditions() {
    Path path = new Path(root);
    if (StoreKind.of(path) == StoreKind.OBJECTS
        && ConditionalLogStore.class
            .getName()
            .equals(spark.sparkContext().getConf().get(ObjectStore.logStoreSetting(path), ""))) {
      ObjectStore.requireConditions(path, spark.sparkContext().hadoopConfiguration());
    }
  }

  String path(Table<?> table) {
    return root + "/" + table.name();
  }

  /** Whether the table is there. */
  boolean exists(Table<?> table) {
    return DeltaTable.isDeltaTable(spark, path(table));
  }

  /** The columns that it has. */
  StructType schema(Table<?> table) {
    return newest(table).schema();
  }

  /** Whether the log says that the newest version has no rows; the table is not read for it. */
  boolean isEmpty(Table<?> table) {
    return ListedFiles.count(newest(table)) == 0;
  }

  /** The rows of the newest version. */
  Dataset<Row> rows(Table<?> table) {
    return ListedFiles.rows(classic(), newest(table))
        .orElseGet(() -> spark.read().format("delta").load(path(table)));
  }

  /** The rows of one version. */
  Dataset<Row> rows(Table<?> table, long version) {
    return newest(table).version() == version
        ? rows(table)
        : spark.read().format("delta").option("versionAsOf", version).load(path(table));
  }

  /** Deletes the table, its log first: what is left without it is no table. */
  void drop(Table<?> table) {
    Path folder = new Path(path(table));
    try {
      FileSystem store = folder.getFileSystem(spark.sparkContext().hadoopConfiguration());
      store.delete(new Path(folder, "_delta_log"), true);
      store.delete(folder, true);
    } catch (IOException e) {
      throw new UncheckedIOException(folder + " cannot be deleted", e);
    } finally {
      DeltaLog.invalidateCache(classic(), folder);
    }
  }

  Snapshot newest(Table<?> table) {
    return log(table).update(false, Option.empty(), Option.empty());
  }

  /** What moved from a version to the newest, if the log still says so. */
  Optional<FileMoves> moves(Table<?> table, long from) {
    return from > newest(table).version()
        ? Optional.empty()
        : FileMoves.between(log(table), at(table, from), newest(table));
  }

  /** Whether none of these files has been deleted. */
  boolean areThere(Table<?> table, List<AddFile> some) throws IOException {
    Path folder = new Path(path(table));
    FileSystem store = folder.getFileSystem(spark.sparkContext().hadoopConfiguration());
    for (AddFile file : some) {
      if (!store.exists(new Path(folder, new Path(URI.create(file.path()))))) {
        return false;
      }
    }
    return true;
  }

  Snapshot at(Table<?> table, long version) {
    return log(table).getSnapshotAt(version, Option.empty(), Option.empty(), false);
  }

  DeltaLog log(Table<?> table) {
    return DeltaLog.forTable(classic(), path(table));
  }

  org.apache.spark.sql.classic.SparkSession classic() {
    return (org.apache.spark.sql.classic.SparkSession) spark;
  }
}
