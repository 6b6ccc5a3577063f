package org.vigil.lake;

import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.classic.SparkSession;
import org.apache.spark.sql.delta.DataFrameUtils;
import org.apache.spark.sql.delta.Snapshot;
import org.apache.spark.sql.delta.VersionChecksum;
import org.apache.spark.sql.delta.actions.AddFile;
import org.apache.spark.sql.delta.files.TahoeBatchFileIndex;
import org.apache.spark.sql.execution.datasources.LogicalRelation$;
import scala.Option;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;
import scala.jdk.javaapi.OptionConverters;

/**
 * The files of a small table, as the commit that wrote it lists them: Delta would ask its log with
 * a job of its own before each query. A large table is worth that job, since its statistics say
 * which files a query can leave out.
 */
final class ListedFiles extends TahoeBatchFileIndex {
  private static final Seq<Expression> NO_FILTERS =
      CollectionConverters.asScala(List.<Expression>of()).toSeq();
  private static final long SMALL_BYTES = 16L << 20;

  private ListedFiles(SparkSession spark, Snapshot snapshot, Seq<AddFile> files) {
    super(spark, "batch", files, snapshot.deltaLog(), snapshot.dataPath(), snapshot, false);
  }

  /** No table here has partitions, so there is nothing to leave out. */
  @Override
  public Seq<AddFile> matchingFiles(Seq<Expression> partitionFilters, Seq<Expression> dataFilters) {
    return addFiles();
  }

  /** How many files a version has: its commit says so, or else its whole log. */
  static long count(Snapshot snapshot) {
    return OptionConverters.toJava(snapshot.checksumOpt())
        .map(VersionChecksum::numFiles)
        .orElseGet(snapshot::numOfFiles);
  }

  /** All of them. */
  static List<AddFile> all(Snapshot snapshot) {
    return CollectionConverters.asJava(
        OptionConverters.toJava(snapshot.checksumOpt())
            .flatMap(commit -> OptionConverters.toJava(commit.allFiles()))
            .orElseGet(() -> snapshot.filesForScan(NO_FILTERS, false).files()));
  }

  /** How large they are. */
  static long bytes(Snapshot snapshot) {
    return OptionConverters.toJava(snapshot.checksumOpt())
        .map(VersionChecksum::tableSizeBytes)
        .orElseGet(snapshot::sizeInBytes);
  }

  /** The rows of a version whose commit lists its files, if they are small. */
  static Optional<Dataset<Row>> rows(SparkSession spark, Snapshot snapshot) {
    return OptionConverters.toJava(snapshot.checksumOpt())
        .filter(ListedFiles::isSmall)
        .flatMap(commit -> OptionConverters.toJava(commit.allFiles()))
        .map(files -> rows(spark, snapshot, new ListedFiles(spark, snapshot, files)));
  }

  /** Whether reading a whole table costs no more than asking which of its files to read. */
  static boolean isSmall(VersionChecksum commit) {
    return commit.tableSizeBytes() <= SMALL_BYTES;
  }

  /** The rows of these files, with the columns of a version. */
  static Dataset<Row> rows(SparkSession spark, Snapshot snapshot, List<AddFile> files) {
    Seq<AddFile> listed = CollectionConverters.asScala(files).toSeq();
    return rows(spark, snapshot, new ListedFiles(spark, snapshot, listed));
  }

  private static Dataset<Row> rows(SparkSession spark, Snapshot snapshot, ListedFiles files) {
    return DataFrameUtils.ofRows(
        spark,
        LogicalRelation$.MODULE$.apply(
            snapshot
                .deltaLog()
                .buildHadoopFsRelationWithFileIndex(snapshot, files, Option.empty(), false),
            false));
  }
}
