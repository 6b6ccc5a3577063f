package org.vigil.jobs.scan;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.vigil.lake.Commit;
import org.vigil.lake.Lake;
import org.vigil.lake.RecordEncoder;
import org.vigil.lake.Tables;
import org.vigil.model.Reading;
import org.vigil.model.Source;
import scala.jdk.javaapi.CollectionConverters;

/**
 * The tables that a batch of sources is read into: {@code readings}, and {@code sources} with what
 * those add up to.
 *
 * @param commits the commit of a batch, by its name
 * @param night the night's number, or a lane's number of the batch
 */
record BatchTables(Lake lake, ScanSettings settings, Function<String, Commit> commits, int night) {
  /** How many slices a task reads: what Spark does for a task takes as long as some megabytes. */
  private static final int TASK_SLICES = 4;

  /** Reads portions side by side, and adds their readings. */
  void read(List<ReadTask> portions, TaskReader reader, String name) {
    SparkSession spark = lake.spark();
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    int least = spark.sparkContext().defaultParallelism() * settings.tasksPerCore();
    List<List<ReadTask>> tasks =
        ReadTasks.tasks(portions, least, TASK_SLICES * settings.sliceBytes());
    Dataset<Reading> readings =
        spark.createDataset(
            context.parallelize(tasks, tasks.size()).flatMap(reader::read).rdd(),
            Tables.READINGS.encoder());
    lake.append(Tables.READINGS, readings, commits.apply(name));
  }

  /**
   * Keeps what sources add up to.
   *
   * @param readings all of theirs
   */
  void balance(List<KnownColumns> rows, Dataset<Reading> readings, String name) {
    Dataset<KnownColumns> listed =
        lake.spark().createDataset(rows, RecordEncoder.of(KnownColumns.class));
    Dataset<Source> balances = Balances.of(listed, readings, settings.limitsText(), night);
    if (rows.stream().anyMatch(row -> row.timesRead() > 1)) {
      lake.upsert(Tables.SOURCES, balances, commits.apply(name));
    } else {
      // None of them has a row yet, which a merge would look for.
      lake.append(Tables.SOURCES, balances, commits.apply(name));
    }
  }

  /** Takes over what a lane has of these sources, as if it were read now. */
  void take(Lake lane, List<KnownColumns> rows, String name) {
    Dataset<Row> taken =
        lake.spark()
            .createDataset(rows, RecordEncoder.of(KnownColumns.class))
            .select("sourceId", "timesRead");
    Dataset<Reading> readings =
        lane.read(Tables.READINGS)
            .join(taken, CollectionConverters.asScala(List.of("sourceId")).toSeq(), "left_semi")
            .withColumn("night", lit(night))
            .as(Tables.READINGS.encoder());
    lake.append(Tables.READINGS, readings, commits.apply(name));
    Dataset<Source> sources =
        lane.read(Tables.SOURCES)
            .drop("timesRead")
            .join(taken, "sourceId")
            .withColumn("night", lit(night))
            .as(Tables.SOURCES.encoder());
    lake.upsert(Tables.SOURCES, sources, commits.apply(name));
  }

  /** Makes place for the readings of sources that were read before. */
  void forget(List<KnownColumns> batch, String name) {
    List<String> again =
        batch.stream().filter(row -> row.timesRead() > 1).map(KnownColumns::sourceId).toList();
    if (!again.isEmpty()) {
      Dataset<String> ids = lake.spark().createDataset(again, Encoders.STRING());
      lake.remove(Tables.READINGS, ids, commits.apply("reread " + name));
    }
  }

  /** Takes away all that is known of sources. */
  void forget(Set<String> sources, String name) {
    if (!sources.isEmpty()) {
      Dataset<String> ids = lake.spark().createDataset(List.copyOf(sources), Encoders.STRING());
      lake.remove(Tables.READINGS, ids, commits.apply(name));
      lake.remove(Tables.SOURCES, ids, commits.apply(name));
    }
  }

  /** The readings of these batches, or nights. */
  Dataset<Reading> readings(int from) {
    return lake.read(Tables.READINGS).filter(col("night").between(from, night));
  }
}
