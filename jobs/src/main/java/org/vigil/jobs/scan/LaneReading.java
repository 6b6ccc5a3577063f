package org.vigil.jobs.scan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.LongAccumulator;
import org.vigil.lake.Snapshot;
import org.vigil.lake.Tables;
import org.vigil.model.Reading;
import org.vigil.model.Source;
import org.vigil.model.schema.Versions;
import org.vigil.run.intake.Manifest;
import org.vigil.run.intake.SourceObject;
import org.vigil.run.lane.Lane;
import org.vigil.run.ledger.TextDigest;
import org.vigil.run.settings.IsolateSettings;
import org.vigil.run.settings.Settings;

/**
 * Reads a seizure into its lane as the scan reads a night, but in batches that begin small and
 * double, and of portions: what is urgent in the first megabytes of a large archive need not wait
 * for its last. Loose files come before slices of archives.
 */
public final class LaneReading {
  private static final int NO_NIGHT = -1;

  private final Lane lane;
  private final ScanSettings settings;
  private final ReadConditions terms;
  private final LongAccumulator things;
  private final List<List<ReadTask>> batches;
  private final int left;

  private LaneReading(Lane lane, ScanSettings settings, ReadConditions terms, Batches batches) {
    this.lane = lane;
    this.settings = settings;
    this.terms = terms;
    this.things = lane.lake().spark().sparkContext().longAccumulator("things read");
    this.batches = batches.portions();
    this.left = batches.sources();
  }

  /**
   * About how many bytes batches have.
   *
   * @param first the first; each has twice those of the one before
   * @param most the largest
   */
  public record BatchBytes(long first, long most) {}

  private record Batches(List<List<ReadTask>> portions, int sources) {}

  /**
   * What is to be read, in batches that are the same whenever it is asked for again.
   *
   * @param published what was published when the reading began, which is not read again
   */
  public static LaneReading of(
      Lane lane,
      Settings settings,
      Manifest manifest,
      Optional<Snapshot> published,
      BatchBytes sizes) {
    SparkSession spark = lane.lake().spark();
    ScanSettings scan = settings.bind("vigil.scan", ScanSettings::from);
    ReadConditions terms =
        new ReadConditions(
            scan.limitsText(),
            manifest.passwords(),
            settings.bind("vigil.isolate", IsolateSettings::from));
    Dataset<Source> read =
        published
            .map(snapshot -> snapshot.rows(Tables.SOURCES))
            .orElseGet(() -> spark.emptyDataset(Tables.SOURCES.encoder()));
    List<SourceObject> unread =
        UnreadSources.of(manifest.sources(), read, terms, NO_NIGHT).sources();
    TaskReader cutting =
        new TaskReader(spark, scan, terms, NO_NIGHT, spark.sparkContext().longAccumulator());
    List<ReadTask> portions =
        cutting.portions(JavaSparkContext.fromSparkContext(spark.sparkContext()), unread);
    return new LaneReading(
        lane,
        scan,
        terms,
        new Batches(
            ReadTasks.growing(
                portions, sizes.first(), sizes.most(), spark.sparkContext().defaultParallelism()),
            unread.size()));
  }

  /** How a seizure is read, in words: another way is another lane. */
  public static String way(Settings settings) {
    ScanSettings scan = settings.bind("vigil.scan", ScanSettings::from);
    return TextDigest.of(scan, Versions.reading(Reading.class));
  }

  /** Writes down whose material it is. */
  public void cases(Manifest manifest) {
    SparkSession spark = lane.lake().spark();
    lane.lake()
        .append(
            Tables.CASES,
            spark.createDataset(
                ChangedCases.changed(manifest.cases(), List.of(), 0), Tables.CASES.encoder()),
            lane.commit("cases"));
  }

  /** How many sources are left to read. */
  public int sources() {
    return left;
  }

  public int batches() {
    return batches.size();
  }

  /** How many things were read so far. */
  public long things() {
    return things.value();
  }

  /** Reads one batch, and keeps what those sources add up to that are read to their end by it. */
  public void read(int batch) {
    SparkSession spark = lane.lake().spark();
    String name = "batch " + batch;
    BatchTables tables = new BatchTables(lane.lake(), settings, lane::commit, batch);
    TaskReader reader = new TaskReader(spark, settings, terms, batch, things);
    tables.read(batches.get(batch - 1), reader, name);
    Map<String, Integer> from = ended(batch);
    if (!from.isEmpty()) {
      int first = from.values().stream().mapToInt(Integer::intValue).min().orElseThrow();
      tables.balance(columns(batch, from), tables.readings(first), name);
    }
  }

  /** The sources whose last portion is in a batch, and the batch of their first. */
  private Map<String, Integer> ended(int batch) {
    Map<String, Integer> ended = new HashMap<>();
    batches.get(batch - 1).forEach(portion -> ended.put(portion.source().sourceId(), batch));
    if (batch < batches.size()) {
      // Portions of a source follow each other: only the last can go on.
      batches.get(batch).stream().limit(1).forEach(next -> ended.remove(next.source().sourceId()));
    }
    for (int before = batch - 1; before > 0 && !ended.isEmpty(); before--) {
      List<ReadTask> portions = batches.get(before - 1);
      String last = portions.get(portions.size() - 1).source().sourceId();
      if (ended.replace(last, before) == null) {
        break;
      }
    }
    return ended;
  }

  private List<KnownColumns> columns(int batch, Map<String, Integer> ended) {
    Map<String, KnownColumns> columns = new HashMap<>();
    for (ReadTask portion : batches.get(batch - 1)) {
      SourceObject source = portion.source();
      if (ended.containsKey(source.sourceId())) {
        columns.computeIfAbsent(
            source.sourceId(),
            any ->
                KnownColumns.of(
                    source,
                    1,
                    terms.locked(source.caseId()),
                    settings.accept().contains(source.uri())));
      }
    }
    return new ArrayList<>(columns.values());
  }
}
