package org.vigil.jobs.lead.touch;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import org.vigil.jobs.lead.delta.RankedLead;
import org.vigil.jobs.lead.gather.Gathering;
import org.vigil.jobs.lead.gather.Placed;
import org.vigil.jobs.lead.gather.Wanted;
import org.vigil.lake.Commit;
import org.vigil.lake.Lake;
import org.vigil.lake.Tables;
import org.vigil.model.MediaSubject;

/**
 * What a night weighs.
 *
 * @param placed the media of the leads that are weighed, each with its subject
 * @param leads the leads that are weighed, and no others: their leadId, each once; null for all
 * @param probes those of them that nothing touches
 * @param subjects of all media whose facts may have moved, what leads go by now
 * @param gone the media of which nothing is kept any more: sha256
 */
@RecordBuilder
@RecordBuilder.Options(
    enableWither = false,
    enableGetters = false,
    addClassRetainedGenerated = true)
public record Weighing(
    Dataset<Placed> placed,
    @Nullable Dataset<Row> leads,
    @Nullable Dataset<Row> probes,
    Dataset<MediaSubject> subjects,
    @Nullable Dataset<MediaSubject> gone) {

  /** Everything. */
  public static Weighing all(Gathering gathering) {
    Dataset<Row> facts = gathering.facts(Wanted.all()).localCheckpoint();
    Dataset<Placed> placed = gathering.placed(facts, Wanted.all()).localCheckpoint();
    return WeighingBuilder.builder().placed(placed).subjects(subjects(facts, placed)).build();
  }

  /** What leads go by, of media whose facts are these. */
  static Dataset<MediaSubject> subjects(Dataset<Row> facts, Dataset<Placed> placed) {
    return facts
        .join(
            placed.select(col("one.media.sha256").as("sha256"), col("leadId")),
            OwnChanges.names("sha256"),
            "left")
        .select("sha256", "leadId", "concern", "named", "hour")
        .as(Tables.MEDIA_SUBJECTS.encoder());
  }

  public boolean isOfAll() {
    return leads == null;
  }

  /** The rows of the leads that are weighed. */
  public <T> Dataset<T> of(Dataset<T> rows) {
    return leads == null
        ? rows
        : rows.join(leads, OwnChanges.names("leadId"), "left_semi").as(rows.encoder());
  }

  /** The rows of all other leads. */
  public <T> Dataset<T> others(Dataset<T> rows) {
    return leads == null
        ? rows.filter(lit(false))
        : rows.join(leads, OwnChanges.names("leadId"), "left_anti").as(rows.encoder());
  }

  /** Whether a lead that nothing touches has come out otherwise: then something was overlooked. */
  public boolean isOverlooking(Dataset<RankedLead> listed, int night) {
    return probes != null
        && !listed
            .filter(col("lead.night").equalTo(night))
            .select("lead.leadId")
            .join(probes, OwnChanges.names("leadId"), "left_semi")
            .isEmpty();
  }

  /** Writes what the next night goes by. */
  public void write(Lake lake, Commit commit, Commit commitGone) {
    if (gone == null) {
      lake.overwrite(Tables.MEDIA_SUBJECTS, subjects, commit);
      return;
    }
    if (!gone.isEmpty()) {
      lake.removeRows(Tables.MEDIA_SUBJECTS, gone, commitGone);
    }
    if (!subjects.isEmpty()) {
      lake.upsert(Tables.MEDIA_SUBJECTS, subjects, commit);
    }
  }
}
