package org.vigil.lake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.mapreduce.Job;
import org.apache.hadoop.mapreduce.TaskAttemptContext;
import org.apache.hadoop.mapreduce.TaskAttemptID;
import org.apache.hadoop.mapreduce.task.TaskAttemptContextImpl;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.plans.logical.LocalRelation;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.classic.SparkSession;
import org.apache.spark.sql.delta.OptimisticTransaction;
import org.apache.spark.sql.delta.actions.AddFile;
import org.apache.spark.sql.delta.stats.DeltaJobStatisticsTracker;
import org.apache.spark.sql.execution.datasources.OutputWriter;
import org.apache.spark.sql.execution.datasources.OutputWriterFactory;
import org.apache.spark.sql.execution.datasources.WriteTaskStatsTracker;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import scala.Option;
import scala.collection.immutable.Map$;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;
import scala.jdk.javaapi.OptionConverters;

/**
 * Rows that a plan has in itself: those of a list, or none since what it joins has none. The driver
 * writes them as one file; a job would cost a hundred times as much.
 */
record PlannedRows(SparkSession spark, Dataset<Row> rows, LocalRelation plan) {
  static Optional<PlannedRows> of(SparkSession spark, Dataset<Row> rows) {
    var query = ((org.apache.spark.sql.classic.Dataset<Row>) rows).queryExecution();
    return mayHaveRows(query.analyzed()) && query.optimizedPlan() instanceof LocalRelation plan
        ? Optional.of(new PlannedRows(spark, rows, plan))
        : Optional.empty();
  }

  private static boolean mayHaveRows(LogicalPlan plan) {
    List<LogicalPlan> leaves = CollectionConverters.asJava(plan.collectLeaves());
    return leaves.stream().allMatch(LocalRelation.class::isInstance)
        || leaves.stream()
            .anyMatch(leaf -> leaf instanceof LocalRelation local && local.data().isEmpty());
  }

  /** Writes them beside a table's files, with their statistics; nothing if there are none. */
  List<AddFile> write(OptimisticTransaction transaction) {
    if (plan.data().isEmpty()) {
      return List.of();
    }
    try {
      return List.of(written(transaction));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private AddFile written(OptimisticTransaction transaction) throws IOException {
    Path folder = transaction.deltaLog().dataPath();
    Configuration hadoop = transaction.deltaLog().newDeltaHadoopConf();
    Job job = Job.getInstance(hadoop);
    StructType schema = rows.schema();
    OutputWriterFactory writers =
        transaction
            .deltaLog()
            .fileFormat(transaction.protocol(), transaction.metadata())
            .prepareWrite(spark, job, Map$.MODULE$.empty(), schema);
    TaskAttemptContext task =
        new TaskAttemptContextImpl(job.getConfiguration(), new TaskAttemptID());
    String name =
        "part-00000-%s-c000%s".formatted(UUID.randomUUID(), writers.getFileExtension(task));
    Path file = new Path(folder, name);
    Optional<DeltaJobStatisticsTracker> statistics = statistics(transaction, folder);
    Optional<WriteTaskStatsTracker> ofFile =
        statistics.map(DeltaJobStatisticsTracker::newTaskInstance);
    OutputWriter writer = writers.newInstance(file.toString(), schema, task);
    try {
      ofFile.ifPresent(one -> one.newFile(file.toString()));
      for (InternalRow row : CollectionConverters.asJava(plan.data())) {
        writer.write(row);
        ofFile.ifPresent(one -> one.newRow(file.toString(), row));
      }
    } finally {
      writer.close();
    }
    FileStatus status = folder.getFileSystem(hadoop).getFileStatus(file);
    return added(
        name,
        status,
        statistics.map(all -> recorded(all, ofFile.orElseThrow(), name)).orElse(null));
  }

  private static String recorded(
      DeltaJobStatisticsTracker statistics, WriteTaskStatsTracker ofFile, String name) {
    statistics.processStats(
        CollectionConverters.asScala(List.of(ofFile.getFinalStats(0))).toSeq(), 0);
    return statistics.recordedStats().apply(name);
  }

  /** None where Spark's settings say so. */
  private Optional<DeltaJobStatisticsTracker> statistics(
      OptimisticTransaction transaction, Path folder) {
    Seq<org.apache.spark.sql.catalyst.expressions.Attribute> columns = plan.output();
    return OptionConverters.toJava(
        transaction
            .getOptionalStatsTrackerAndStatsCollection(columns, folder, new StructType(), rows)
            ._1());
  }

  private static AddFile added(String name, FileStatus status, @Nullable String statistics) {
    return new AddFile(
        name,
        Map$.MODULE$.empty(),
        status.getLen(),
        status.getModificationTime(),
        true,
        statistics,
        null,
        null,
        Option.empty(),
        Option.empty(),
        Option.empty(),
        Option.empty(),
        Option.empty());
  }
}
