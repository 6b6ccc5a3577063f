package org.vigil.jobs.hashset;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;
import org.apache.spark.util.SerializableConfiguration;
import org.vigil.lake.Commit;
import org.vigil.lake.Lake;
import org.vigil.lake.RecordEncoder;
import org.vigil.lake.Tables;
import org.vigil.model.known.HashSet;
import org.vigil.model.known.KnownMedia;
import org.vigil.run.Job;
import org.vigil.run.JobRun;
import org.vigil.run.settings.IsolateSettings;
import org.vigil.run.settings.Settings;
import scala.reflect.ClassTag;

/**
 * Imports the known-hash lists that the settings name: reads files, writes {@code hash_sets} and
 * {@code known_media}. Every file is read to its end before a row of it is written, so a broken one
 * is refused whole and the version before stays in force. A file becomes the next version of its
 * set, which opens entries and closes others; those that expire are closed on the night after. None
 * is deleted, and no file is imported twice.
 */
public final class ImportHashSets implements Job {
  @Override
  public String name() {
    return "import";
  }

  @Override
  public String sentence() {
    return "Import known-hash lists; a broken list is refused whole.";
  }

  @Override
  public void check(Settings settings) {
    settings.bind("vigil.import", ImportSettings::from);
    isolation(settings);
  }

  private static IsolateSettings isolation(Settings settings) {
    return settings.bind("vigil.isolate", IsolateSettings::from);
  }

  @Override
  public String run(JobRun run) {
    List<HashSet> stored = run.lake().read(Tables.HASH_SETS).collectAsList();
    HashSetVersions versions = new HashSetVersions(stored);
    ImportSettings settings = run.settings().bind("vigil.import", ImportSettings::from);
    SideFiles files = SideFiles.of(run.manifest().hashLists(), settings);
    List<NamedList> lists =
        NamedList.of(files.lists(), settings).stream()
            .filter(list -> versions.of(list).isEmpty())
            .map(list -> list.of(versions.digests(list.name())))
            .toList();
    List<String> sentences = new ArrayList<>(files.sentence());
    List<String> expired = ExpiredEntries.close(run, versions);
    sentences.addAll(expired);
    for (HashSet read : probed(run, lists)) {
      sentences.add(imported(run, versions, read));
    }
    if (!lists.isEmpty() || !expired.isEmpty()) {
      run.lake()
          .overwrite(
              Tables.HASH_SETS,
              run.lake().spark().createDataset(versions.all(), Tables.HASH_SETS.encoder()),
              run.commit("import"));
    }
    return summary(run, sentences);
  }

  /** Reads every list to its end, one task a list, and says what each is. */
  private static List<HashSet> probed(JobRun run, List<NamedList> lists) {
    if (lists.isEmpty()) {
      return List.of();
    }
    SparkSession spark = run.lake().spark();
    Broadcast<SerializableConfiguration> hadoop = hadoop(spark);
    int night = run.night();
    IsolateSettings isolation = isolation(run.settings());
    return spark
        .createDataset(
            JavaSparkContext.fromSparkContext(spark.sparkContext())
                .parallelize(lists, lists.size())
                .map(
                    list -> {
                      isolation.apply();
                      return ListReader.probe(list, hadoop.value().value(), night);
                    })
                .rdd(),
            Tables.HASH_SETS.encoder())
        .collectAsList();
  }

  /** Makes a file the next version of its set, unless it is one already or is refused. */
  private static String imported(JobRun run, HashSetVersions versions, HashSet read) {
    Optional<HashSet> same = versions.same(read);
    if (read.refusal() != null) {
      versions.add(read);
      return "REFUSED " + read.sourceUri() + ": " + read.refusal();
    }
    if (same.isPresent()) {
      versions.touched(same.get(), read);
      return "%s is version %d of set %s, imported on night %d; version %d stays in force"
          .formatted(
              read.sourceUri(),
              HashSetVersions.number(same.get()),
              read.name(),
              same.get().night(),
              versions.newest(read.name()).map(HashSetVersions::number).orElse(0));
    }
    HashSet version = versions.next(read);
    write(run, version);
    HashSet counted = HashSetVersions.counted(version, EntryCounts.in(run.lake(), version));
    versions.add(counted);
    return "set %s is at version %d (%s): %,d entries opened, %,d closed, %,d in force"
        .formatted(
            counted.name(),
            HashSetVersions.number(counted),
            counted.kind(),
            counted.opened(),
            counted.closed(),
            counted.held());
  }

  /** Two commits, each of which happens once: what opens does not change what is to be closed. */
  private static void write(JobRun run, HashSet version) {
    Lake lake = run.lake();
    Commit commit = run.commit(version.name() + " " + version.version());
    Dataset<KnownMedia> open = of(lake, version.name()).filter(col("versionTo").isNull());
    Dataset<ListedLine> lines =
        lines(lake.spark(), version, isolation(run.settings())).persist(StorageLevel.DISK_ONLY());
    Changes changes = new Changes(open, lines, version, run.asOf());
    lake.append(Tables.KNOWN_MEDIA, changes.opened(), commit.batch(commit.batch() + " opened"));
    if (HashSetVersions.number(version) > 1) {
      Dataset<KnownMedia> closed = changes.closed();
      lake.upsert(
          Tables.KNOWN_MEDIA,
          closed,
          within(version.name()),
          commit.batch(commit.batch() + " closed"));
    }
    lines.unpersist();
  }

  private static Dataset<KnownMedia> of(Lake lake, String set) {
    return lake.read(Tables.KNOWN_MEDIA).filter(col("hashSet").equalTo(set));
  }

  /** Lets a merge pass over the files of other sets. */
  private static Column within(String set) {
    return col("stored.hash_set").equalTo(set);
  }

  /** What a file states; one task reads it, and all share what follows. */
  private static Dataset<ListedLine> lines(
      SparkSession spark, HashSet version, IsolateSettings isolation) {
    Broadcast<SerializableConfiguration> hadoop = hadoop(spark);
    return spark
        .createDataset(List.of(version), Tables.HASH_SETS.encoder())
        .flatMap(
            (FlatMapFunction<HashSet, ListedLine>)
                one -> {
                  isolation.apply();
                  return ListReader.entries(one, hadoop.value().value());
                },
            RecordEncoder.of(ListedLine.class))
        .repartition(col("entry.entryId"));
  }

  private static Broadcast<SerializableConfiguration> hadoop(SparkSession spark) {
    return spark
        .sparkContext()
        .broadcast(
            new SerializableConfiguration(spark.sparkContext().hadoopConfiguration()),
            ClassTag.apply(SerializableConfiguration.class));
  }

  private static String summary(JobRun run, List<String> sentences) {
    Row sums =
        run.lake()
            .read(Tables.HASH_SETS)
            .filter(col("inForce"))
            .agg(count(lit(1)), coalesce(sum("held"), lit(0L)))
            .head();
    return "%,d hash sets with %,d entries in force%s"
        .formatted(
            sums.getLong(0),
            sums.getLong(1),
            sentences.stream().map(line -> "\n        " + line).reduce("", String::concat));
  }
}
