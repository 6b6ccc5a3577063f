package org.vigil.jobs.hashset;

import static org.apache.spark.sql.functions.col;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.SerializableConfiguration;
import org.vigil.lake.Tables;
import org.vigil.model.HashSet;
import org.vigil.model.KnownMedia;
import org.vigil.run.Job;
import org.vigil.run.JobRun;
import scala.reflect.ClassTag;

/**
 * Imports the known-hash lists that the settings name: reads files, writes {@code hash_sets} and
 * {@code known_media}. Every list is read to its end before a row of it is written, so a broken one
 * is refused whole and the version before stays in force; a version that is in force is not
 * imported again.
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
  public String run(JobRun run) {
    List<HashSet> held = run.lake().read(Tables.HASH_SETS).collectAsList();
    List<HashSet> read = probed(run);
    List<HashSet> fresh = read.stream().filter(set -> isNew(set, held)).toList();
    for (HashSet set : fresh) {
      if (set.refusal() == null) {
        String named = "hash_set = '" + set.name().replace("\\", "\\\\").replace("'", "\\'") + "'";
        run.lake().replace(Tables.KNOWN_MEDIA, entries(run, set), named, run.commit(set.version()));
      }
    }
    if (!fresh.isEmpty()) {
      List<HashSet> rows = HashSetVersions.after(held, fresh);
      run.lake()
          .overwrite(
              Tables.HASH_SETS,
              run.lake().spark().createDataset(rows, Tables.HASH_SETS.encoder()),
              run.commit("import"));
    }
    return summary(run, read, fresh);
  }

  private static boolean isNew(HashSet set, List<HashSet> held) {
    return held.stream()
        .noneMatch(
            old ->
                old.name().equals(set.name())
                    && old.version().equals(set.version())
                    && old.inForce());
  }

  /** Reads every list to its end, one task a list, and says what each is. */
  private static List<HashSet> probed(JobRun run) {
    SparkSession spark = run.lake().spark();
    Broadcast<SerializableConfiguration> hadoop = hadoop(spark);
    int night = run.night();
    List<NamedList> lists = NamedList.of(run.manifest().hashLists());
    if (lists.isEmpty()) {
      return List.of();
    }
    return spark
        .createDataset(
            JavaSparkContext.fromSparkContext(spark.sparkContext())
                .parallelize(lists, lists.size())
                .map(list -> ListReader.probe(list, hadoop.value().value(), night))
                .rdd(),
            Tables.HASH_SETS.encoder())
        .collectAsList();
  }

  private static Dataset<KnownMedia> entries(JobRun run, HashSet set) {
    SparkSession spark = run.lake().spark();
    Broadcast<SerializableConfiguration> hadoop = hadoop(spark);
    int night = run.night();
    NamedList list = new NamedList(set.name(), set.sourceUri());
    return spark
        .createDataset(
            JavaSparkContext.fromSparkContext(spark.sparkContext())
                .parallelize(List.of(list), 1)
                .flatMap(one -> ListReader.entries(one, hadoop.value().value(), night))
                .rdd(),
            Tables.KNOWN_MEDIA.encoder())
        .dropDuplicates("entryId");
  }

  private static Broadcast<SerializableConfiguration> hadoop(SparkSession spark) {
    return spark
        .sparkContext()
        .broadcast(
            new SerializableConfiguration(spark.sparkContext().hadoopConfiguration()),
            ClassTag.apply(SerializableConfiguration.class));
  }

  private static String summary(JobRun run, List<HashSet> read, List<HashSet> fresh) {
    List<String> refused = new ArrayList<>();
    for (HashSet set : read) {
      if (set.refusal() != null) {
        refused.add("\n        REFUSED " + set.sourceUri() + ": " + set.refusal());
      }
    }
    long inForce = run.lake().read(Tables.HASH_SETS).filter(col("inForce")).count();
    return "%,d hash sets in force, %,d of them new, with %,d entries%s"
        .formatted(
            inForce,
            fresh.stream().filter(HashSet::inForce).count(),
            run.lake().read(Tables.KNOWN_MEDIA).count(),
            String.join("", refused));
  }
}
