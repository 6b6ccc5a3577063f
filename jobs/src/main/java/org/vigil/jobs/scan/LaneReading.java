package org.vigil.jobs.scan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
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
  private final Batches batches;

  /** What follows the batches that were given already. */
  private Iterator<List<ReadTask>> following;

  private int given;

  /** Of each batch, in which sources its first and its last portion are. */
  private final List<Ends> ends = new ArrayList<>();

  private LaneReading(Lane lane, ScanSettings settings, ReadConditions terms, Batches batches) {
    this.lane = lane;
    this.settings = settings;
    this.terms = terms;
    this.things = lane.lake().spark().sparkContext().longAccumulator("things read");
    this.batches = batches;
    batches.all().forEachRemaining(batch -> ends.add(Ends.of(batch)));
    this.following = batches.all();
  }

  /**
   * About how many bytes batches have.
   *
   * @param first the first; each has twice those of the one before
   * @param most the largest
   */
  public record BatchBytes(long first, long most) {}

  /**
   * All portions, which are cut in the same way whenever it is asked for.
   *
   * @param slices of the sources that are large, the only portions that are in memory
   */
  private record Batches(
      UnreadSources unread,
      TaskReader cutting,
      List<ReadTask> slices,
      BatchBytes sizes,
      int least) {
    Iterator<List<ReadTask>> all() {
      Stream<ReadTask> small =
          unread
              .toRead()
              .map(UnreadSource::source)
              .filter(source -> !cutting.large(source))
              .map(source -> new ReadTask(source, null));
      return ReadTasks.growing(
          Stream.concat(small, slices.stream()), sizes.first(), sizes.most(), least);
    }
  }

  /** The ids of the sources that the first and the last portion of a batch are of. */
  private record Ends(String first, String last) {
    static Ends of(List<ReadTask> batch) {
      return new Ends(
          batch.get(0).source().sourceId(), batch.get(batch.size() - 1).source().sourceId());
    }
  }

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
    UnreadSources unread =
        UnreadSources.of(
            manifest.sources(), PastReadings.of(read, List.of(), NO_NIGHT), terms, Set.of());
    TaskReader cutting =
        new TaskReader(spark, scan, terms, NO_NIGHT, spark.sparkContext().longAccumulator());
    List<SourceObject> large =
        unread.toRead().map(UnreadSource::source).filter(cutting::large).toList();
    List<ReadTask> slices =
        cutting.portions(JavaSparkContext.fromSparkContext(spark.sparkContext()), large);
    int least = spark.sparkContext().defaultParallelism();
    return new LaneReading(lane, scan, terms, new Batches(unread, cutting, slices, sizes, least));
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
  public long sources() {
    return batches.unread().count();
  }

  public int batches() {
    return ends.size();
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
    List<ReadTask> portions = portions(batch);
    tables.read(portions, reader, name);
    Map<String, Integer> from = ended(batch, portions);
    if (!from.isEmpty()) {
      int first = from.values().stream().mapToInt(Integer::intValue).min().orElseThrow();
      tables.balance(columns(portions, from.keySet()), tables.readings(first), name);
    }
  }

  private List<ReadTask> portions(int batch) {
    if (given >= batch) {
      following = batches.all();
      given = 0;
    }
    List<ReadTask> portions = List.of();
    for (; given < batch; given++) {
      portions = following.next();
    }
    return portions;
  }

  /** The sources whose last portion is in a batch, and the batch of their first. */
  private Map<String, Integer> ended(int batch, List<ReadTask> portions) {
    Map<String, Integer> ended = new HashMap<>();
    portions.forEach(portion -> ended.put(portion.source().sourceId(), batch));
    if (batch < ends.size()) {
      // Portions of a source follow each other: only the last can go on.
      ended.remove(ends.get(batch).first());
    }
    for (int before = batch - 1; before > 0 && !ended.isEmpty(); before--) {
      if (ended.replace(ends.get(before - 1).last(), before) == null) {
        break;
      }
    }
    return ended;
  }

  private List<KnownColumns> columns(List<ReadTask> portions, Set<String> ended) {
    Map<String, KnownColumns> columns = new HashMap<>();
    for (ReadTask portion : portions) {
      SourceObject source = portion.source();
      if (ended.contains(source.sourceId())) {
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
