package org.vigil.jobs.purge;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.vigil.lake.Lake;
import org.vigil.lake.Table;
import org.vigil.lake.Tables;
import org.vigil.model.Source;
import org.vigil.run.Job;
import org.vigil.run.JobRun;

/**
 * Takes the material of cases out that were ordered to be purged: reads {@code purge_orders} and
 * {@code sources}, and takes rows from every table that says something of a source or media.
 */
public final class PurgeCases implements Job {
  private static final List<Table<?>> OF_MEDIA =
      List.of(
          Tables.MEDIA,
          Tables.VIDEO_FRAMES,
          Tables.MEDIA_LIMITS,
          Tables.MATCHES,
          Tables.CROWDED_MEDIA,
          Tables.SERIES_MEMBERS);

  private static final String NOTHING = "no case is to be purged";

  @Override
  public String name() {
    return "purge";
  }

  @Override
  public String sentence() {
    return "Take out the material of cases that were ordered to be purged.";
  }

  @Override
  public String run(JobRun run) {
    if (run.purgedCases().isEmpty()) {
      return NOTHING;
    }
    Lake lake = run.lake();
    Dataset<Source> sources =
        lake.read(Tables.SOURCES)
            .filter(col("caseId").isInCollection(run.purgedCases()))
            .localCheckpoint();
    if (sources.isEmpty()) {
      return NOTHING;
    }
    Dataset<String> ids = sources.select("sourceId").as(Encoders.STRING());
    Dataset<String> gone = GoneMedia.of(lake.read(Tables.MEDIA_FILES), ids).localCheckpoint();
    lake.remove(Tables.READINGS, ids, run.commit("purge"));
    lake.remove(Tables.LEGAL_LIMITS, ids, run.commit("purge"));
    StarsWithoutCentre.mend(run, gone);
    for (Table<?> table : OF_MEDIA) {
      lake.remove(table, "sha256", gone, run.commit("purge"));
    }
    lake.remove(Tables.LINKS, "left_sha256", gone, run.commit("purge left"));
    lake.remove(Tables.LINKS, "right_sha256", gone, run.commit("purge right"));
    // Last, since a purge that was cut off finds by them which sources and media are to go.
    lake.remove(Tables.MEDIA_FILES, ids, run.commit("purge"));
    lake.upsert(Tables.SOURCES, emptied(sources, run.night()), run.commit("purge"));
    return "%,d sources of %,d cases taken out, and %,d media that no other case has"
        .formatted(sources.count(), sources.select("caseId").distinct().count(), gone.count());
  }

  /** The sources as if they had been read again, and had nothing in them. */
  static Dataset<Source> emptied(Dataset<Source> sources, int night) {
    Column none = lit(0L);
    return sources
        .withColumn("listed", none)
        .withColumn("mediaFiles", none)
        .withColumn("unread", none)
        .withColumn("directories", none)
        .withColumn("links", none)
        .withColumn("settled", lit(true))
        .withColumn("timesRead", col("timesRead").plus(1))
        .withColumn("night", lit(night))
        .as(Tables.SOURCES.encoder());
  }
}
