package org.vigil.jobs.scan;

import java.util.List;
import java.util.Set;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.LongAccumulator;
import org.vigil.lake.Lake;
import org.vigil.lake.Tables;
import org.vigil.model.Case;
import org.vigil.run.Job;
import org.vigil.run.JobRun;
import org.vigil.run.intake.Manifest;
import org.vigil.run.intake.SourceObject;
import org.vigil.run.lane.Lane;
import org.vigil.run.ledger.TextDigest;
import org.vigil.run.settings.IsolateSettings;
import org.vigil.run.settings.Settings;

/**
 * Reads every source that no published run has read, once: reads the intake, writes {@code
 * readings}, {@code sources} and {@code cases}. What a seizure has read on demand is taken over
 * from its lane. Sources are read in batches; a batch is committed whole, so a restart goes on
 * after the last one.
 */
public final class ScanSources implements Job {
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
    isolation(settings);
  }

  private static IsolateSettings isolation(Settings settings) {
    return settings.bind("vigil.isolate", IsolateSettings::from);
  }

  private static ScanSettings settings(Settings settings) {
    return settings.bind("vigil.scan", ScanSettings::from);
  }

  @Override
  public String run(JobRun run) {
    ScanSettings settings = settings(run.settings());
    PlantedReport.require(run.night());
    Manifest manifest = run.manifest().without(run.purgedCases());
    keep(run, ChangedCases.of(manifest, run.lake().read(Tables.CASES), run.night()));
    ReadConditions terms =
        new ReadConditions(settings.limitsText(), manifest.passwords(), isolation(run.settings()));
    List<Lake> lanes = lanes(run);
    try (UnreadSources unread =
        UnreadSources.of(
            manifest.sources(),
            PastReadings.of(run.lake().read(Tables.SOURCES), lanes, run.night()),
            terms,
            Set.copyOf(settings.accept()))) {
      read(run, unread, lanes, terms);
      return summary(
          manifest.sources().count(),
          unread,
          run.manifest().sources().count() - manifest.sources().count());
    }
  }

  private static void read(
      JobRun run, UnreadSources unread, List<Lake> lanes, ReadConditions terms) {
    ScanSettings settings = settings(run.settings());
    SparkSession spark = run.lake().spark();
    LongAccumulator things = spark.sparkContext().longAccumulator("things read");
    run.counting("things read", 0, () -> things.value());
    BatchTables tables = new BatchTables(run.lake(), settings, run::commit, run.night());
    tables.forget(run.outdatedSources(), "outdated");
    for (int lane : unread.lanes()) {
      ReadTasks.batches(unread.of(lane), Long.MAX_VALUE)
          .forEachRemaining(batch -> take(tables, lanes.get(lane), batch, terms));
    }
    TaskReader reader = new TaskReader(spark, settings, terms, run.night(), things);
    ReadTasks.batches(unread.toRead(), settings.batchBytes())
        .forEachRemaining(batch -> read(tables, batch, terms, reader));
  }

  /** Where seizures were read on demand. */
  private static List<Lake> lanes(JobRun run) {
    return Lane.whole(run.lake().spark(), run.settings()).stream().map(Lane::lake).toList();
  }

  private static String summary(long all, UnreadSources unread, long passed) {
    long takenOver = unread.count() - unread.left();
    return "%,d new sources read, %,d read before%s%s"
        .formatted(
            unread.left(),
            all - unread.count(),
            takenOver == 0 ? "" : ", %,d taken over from seizures".formatted(takenOver),
            passed == 0 ? "" : ", %,d of purged cases passed over".formatted(passed));
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

  private static void take(
      BatchTables tables, Lake lane, List<UnreadSource> batch, ReadConditions terms) {
    List<KnownColumns> rows = columns(tables, batch, terms);
    tables.forget(rows, name(batch));
    tables.take(lane, rows, name(batch));
  }

  private static void read(
      BatchTables tables, List<UnreadSource> batch, ReadConditions terms, TaskReader reader) {
    JavaSparkContext context =
        JavaSparkContext.fromSparkContext(tables.lake().spark().sparkContext());
    List<KnownColumns> rows = columns(tables, batch, terms);
    tables.forget(rows, name(batch));
    List<SourceObject> sources = batch.stream().map(UnreadSource::source).toList();
    tables.read(reader.portions(context, sources), reader, name(batch));
    tables.balance(rows, tables.readings(tables.night()), name(batch));
  }

  private static List<KnownColumns> columns(
      BatchTables tables, List<UnreadSource> batch, ReadConditions terms) {
    return batch.stream()
        .map(
            unread ->
                KnownColumns.of(
                    unread.source(),
                    unread.turn(),
                    terms.locked(unread.source().caseId()),
                    tables.settings().accept().contains(unread.source().uri())))
        .toList();
  }

  private static String name(List<UnreadSource> batch) {
    TextDigest name = new TextDigest();
    batch.forEach(unread -> name.add(unread.source().sourceId()));
    return name.hex();
  }
}
