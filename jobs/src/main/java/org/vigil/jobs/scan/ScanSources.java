package org.vigil.jobs.scan;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
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
    SparkSession spark = run.lake().spark();
    Manifest manifest = run.manifest().without(run.purgedCases());
    keep(run, ChangedCases.of(manifest, run.lake().read(Tables.CASES), run.night()));
    ReadConditions terms =
        new ReadConditions(settings.limitsText(), manifest.passwords(), isolation(run.settings()));
    UnreadSources unread =
        UnreadSources.of(manifest.sources(), run.lake().read(Tables.SOURCES), terms, run.night());
    LongAccumulator things = spark.sparkContext().longAccumulator("things read");
    run.counting("things read", 0, () -> things.value());
    BatchTables tables = new BatchTables(run.lake(), settings, run::commit, run.night());
    tables.forget(run.outdatedSources(), "outdated");
    Function<SourceObject, KnownColumns> columns =
        source -> listed(source, unread, settings, terms);
    Set<String> takenOver = new HashSet<>();
    for (Takeover taken : Takeover.of(lanes(run), unread.sources(), terms, settings)) {
      List<KnownColumns> rows = taken.sources().stream().map(columns).toList();
      tables.forget(rows, name(taken.sources()));
      tables.take(taken.lane(), rows, name(taken.sources()));
      taken.sources().forEach(source -> takenOver.add(source.uri()));
    }
    List<SourceObject> left =
        unread.sources().stream().filter(source -> !takenOver.contains(source.uri())).toList();
    TaskReader reader = new TaskReader(spark, settings, terms, run.night(), things);
    for (List<SourceObject> batch : ReadTasks.batches(left, settings.batchBytes())) {
      read(tables, batch, batch.stream().map(columns).toList(), reader);
    }
    int passed = run.manifest().sources().size() - manifest.sources().size();
    return summary(manifest.sources().size(), unread.sources().size(), left.size(), passed);
  }

  /** Where seizures were read on demand. */
  private static List<Lake> lanes(JobRun run) {
    return Lane.whole(run.lake().spark(), run.settings()).stream().map(Lane::lake).toList();
  }

  private static String summary(int all, int unread, int left, int passed) {
    return "%,d new sources read, %,d read before%s%s"
        .formatted(
            left,
            all - unread,
            unread == left ? "" : ", %,d taken over from seizures".formatted(unread - left),
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
      BatchTables tables, List<SourceObject> batch, List<KnownColumns> rows, TaskReader reader) {
    JavaSparkContext context =
        JavaSparkContext.fromSparkContext(tables.lake().spark().sparkContext());
    tables.forget(rows, name(batch));
    tables.read(reader.portions(context, batch), reader, name(batch));
    tables.balance(rows, tables.readings(tables.night()), name(batch));
  }

  private static String name(List<SourceObject> batch) {
    TextDigest name = new TextDigest();
    batch.forEach(source -> name.add(source.sourceId()));
    return name.hex();
  }
}
