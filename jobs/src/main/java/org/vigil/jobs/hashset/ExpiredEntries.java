package org.vigil.jobs.hashset;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.vigil.lake.Lake;
import org.vigil.lake.Tables;
import org.vigil.model.known.HashSet;
import org.vigil.model.known.KnownMedia;
import org.vigil.model.term.EntryEnding;
import org.vigil.run.JobRun;

/**
 * Entries that expire: a list says until when they count. They are closed on the first night whose
 * day is not before that moment, though no file has changed, under the version that is the newest.
 */
final class ExpiredEntries {
  private ExpiredEntries() {}

  /** Closes what has expired, and gives a sentence for each set in which something has. */
  static List<String> close(JobRun run, HashSetVersions versions) {
    List<String> sentences = new ArrayList<>();
    for (HashSet set : versions.expiring(run.asOf())) {
      Lake lake = run.lake();
      lake.upsert(
          Tables.KNOWN_MEDIA,
          closed(open(lake, set), set, run.asOf(), run.night()),
          col("stored.hash_set").equalTo(set.name()),
          run.commit(set.name() + " expired"));
      HashSet counted = HashSetVersions.counted(set, EntryCounts.in(lake, set));
      versions.replace(counted);
      // Counted from the table: a run that is taken up again has nothing to close any more.
      sentences.add(
          "set %s: %,d entries have expired, %,d in force"
              .formatted(set.name(), expired(lake, set, run.night()), counted.held()));
    }
    return sentences;
  }

  private static Dataset<KnownMedia> open(Lake lake, HashSet set) {
    return lake.read(Tables.KNOWN_MEDIA)
        .filter(col("hashSet").equalTo(set.name()).and(col("versionTo").isNull()));
  }

  /** What of a set's open entries has expired, with its end. */
  static Dataset<KnownMedia> closed(
      Dataset<KnownMedia> open, HashSet set, Instant asOf, int night) {
    return open.filter(col("expiresAt").leq(asOf))
        .withColumn("versionTo", lit(set.number()))
        .withColumn("nightTo", lit(night))
        .withColumn("ending", lit(EntryEnding.EXPIRED.name()))
        .as(Tables.KNOWN_MEDIA.encoder());
  }

  private static long expired(Lake lake, HashSet set, int night) {
    return lake.read(Tables.KNOWN_MEDIA)
        .filter(
            col("hashSet")
                .equalTo(set.name())
                .and(col("nightTo").equalTo(night))
                .and(col("ending").equalTo(EntryEnding.EXPIRED.name())))
        .count();
  }
}
