package org.vigil.jobs.scan;

import static org.apache.spark.sql.functions.col;

import java.util.List;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.LongAccumulator;
import org.vigil.lake.Commit;
import org.vigil.lake.RecordEncoder;
import org.vigil.lake.Tables;
import org.vigil.model.Case;
import org.vigil.model.Reading;
import org.vigil.run.Job;
import org.vigil.run.JobRun;
import org.vigil.run.intake.Manifest;
import org.vigil.run.intake.SourceObject;
import org.vigil.run.ledger.TextDigest;
import org.vigil.run.settings.Settings;

/**
 * Reads every source that no published run has read, once: reads the intake, writes {@code
 * readings}, {@code sources} and {@code cases}. Sources are read in batches; a batch is committed
 * whole, so a restart goes on after the last one.
 */
public final class ScanSources implements Job {
  /** How many slices a task reads: what Spark does for a task takes as long as some megabytes. */
  private static final int TASK_SLICES = 4;

  @Override
  public String name() {
    return "scan";
  }

  @Override
  public String sentence() {
    return "Read new sources once: digests, type, PDQ, camera metadata, faults.";
  }

  @Override
  public void check(Settings settings) {
    settings(settings);
  }

  private static ScanSettings settings(Settings settings) {
    return settings.bind("vigil.scan", ScanSettings::from);
  }

  @Override
  public String run(JobRun run) {
    ScanSettings settings = settings(run.settings());
    PlantedReport.require(run.night());
    SparkSession spark = run.lake().spark();
    Manifest manifest = run.manifest().without(run.purgedCases());
    keep(run, ChangedCases.of(manifest, run.lake().read(Tables.CASES), run.night()));
    ReadConditions terms = new ReadConditions(settings.limitsText(), manifest.passwords());
    UnreadSources unread =
        UnreadSources.of(manifest.sources(), run.lake().read(Tables.SOURCES), terms, run.night());
    LongAccumulator things = spark.sparkContext().longAccumulator("things read");
    run.counting("things read", 0, () -> things.value());
    for (List<SourceObject> batch : ReadTasks.batches(unread.sources(), settings.batchBytes())) {
      List<KnownColumns> listed =
          batch.stream().map(source -> listed(source, unread, settings, terms)).toList();
      TaskReader reader = new TaskReader(spark, settings, terms, run.night(), things);
      read(run, settings, batch, listed, reader);
    }
    int fresh = unread.sources().size();
    int passed = run.manifest().sources().size() - manifest.sources().size();
    return "%,d new sources read, %,d read before%s"
        .formatted(
            fresh,
            manifest.sources().size() - fresh,
            passed == 0 ? "" : ", %,d of purged cases passed over".formatted(passed));
  }

  private static KnownColumns listed(
      SourceObject source, UnreadSources unread, ScanSettings settings, ReadConditions terms) {
    return KnownColumns.of(
        source,
        unread.turn(source),
        terms.locked(source.caseId()),
        settings.accept().contains(source.uri()));
  }

  private static void keep(JobRun run, List<Case> changed) {
    if (!changed.isEmpty()) {
      run.lake()
          .upsert(
              Tables.CASES,
              run.lake().spark().createDataset(changed, Tables.CASES.encoder()),
              run.commit("cases"));
    }
  }

  private static void read(
      JobRun run,
      ScanSettings settings,
      List<SourceObject> batch,
      List<KnownColumns> rows,
      TaskReader reader) {
    SparkSession spark = run.lake().spark();
    TextDigest name = new TextDigest();
    batch.forEach(source -> name.add(source.sourceId()));
    Commit commit = run.commit(name.hex());
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    int least = spark.sparkContext().defaultParallelism() * settings.tasksPerCore();
    List<List<ReadTask>> tasks =
        ReadTasks.tasks(
            reader.portions(context, batch), least, TASK_SLICES * settings.sliceBytes());
    Dataset<Reading> readings =
        spark.createDataset(
            context.parallelize(tasks, tasks.size()).flatMap(reader::read).rdd(),
            Tables.READINGS.encoder());
    Dataset<KnownColumns> listed = spark.createDataset(rows, RecordEncoder.of(KnownColumns.class));
    forget(run, rows, commit.batch("reread " + name.hex()));
    run.lake().append(Tables.READINGS, readings, commit);
    Dataset<Reading> written =
        run.lake().read(Tables.READINGS).filter(col("night").equalTo(run.night()));
    run.lake()
        .upsert(
            Tables.SOURCES,
            Balances.of(listed, written, settings.limitsText(), run.night()),
            commit);
  }

  /** Makes place for the readings of sources that were read before. */
  private static void forget(JobRun run, List<KnownColumns> batch, Commit commit) {
    List<String> again =
        batch.stream().filter(row -> row.timesRead() > 1).map(KnownColumns::sourceId).toList();
    if (!again.isEmpty()) {
      Dataset<String> ids = run.lake().spark().createDataset(again, Encoders.STRING());
      run.lake().remove(Tables.READINGS, ids, commit);
    }
  }
}
