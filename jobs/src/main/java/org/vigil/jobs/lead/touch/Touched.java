package org.vigil.jobs.lead.touch;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.sha2;
import static org.apache.spark.sql.functions.struct;
import static org.vigil.jobs.lead.touch.OwnChanges.names;

import java.time.Instant;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.vigil.jobs.lead.gather.Gathering;
import org.vigil.jobs.lead.gather.Placed;
import org.vigil.jobs.lead.gather.Wanted;
import org.vigil.jobs.legal.PermittedUse;
import org.vigil.lake.Lake;
import org.vigil.lake.Snapshot;
import org.vigil.lake.Tables;
import org.vigil.model.MediaSubject;
import org.vigil.model.ledger.Run;
import org.vigil.model.term.lead.LeadStatus;
import org.vigil.run.ledger.Published;

/** Finds what tonight's rows, and the day, touch. */
public final class Touched {
  private static final int PROBES = 16;
  private static final int MOST_MEDIA_OF_A_PROBE = 1_000;

  private final Lake lake;
  private final Run night;
  private final Snapshot before;
  private final Gathering gathering;

  /**
   * @param night the night before, as it was published
   */
  public Touched(Lake lake, Run night, Gathering gathering) {
    this.lake = lake;
    this.night = night;
    this.before = Published.snapshot(lake, night);
    this.gathering = gathering;
  }

  /**
   * What is to be weighed; empty where that is most of all, or nobody knows what moved.
   *
   * @param asOf the day
   * @param most of all media, the share that is weighed apart from the others at most
   */
  public Optional<Weighing> weighing(Instant asOf, double most) {
    return Changes.since(lake, night).flatMap(changes -> weighing(changes, asOf, most));
  }

  private Optional<Weighing> weighing(Changes changes, Instant asOf, double most) {
    Dataset<MediaSubject> stored = before.rows(Tables.MEDIA_SUBJECTS);
    Dataset<Row> own = OwnChanges.of(changes, lake).localCheckpoint();
    Dataset<Row> fresh = gathering.facts(Wanted.of(own)).localCheckpoint();
    Dataset<Row> old = facts(stored);
    Dataset<Row> now = old.join(own, names("sha256"), "left_anti").unionByName(fresh);
    Dataset<Row> media = touched(changes, own, old, now, fresh);
    Dataset<Row> facts = now.join(media, names("sha256"), "left_semi").localCheckpoint();
    if (facts.count() > most * now.count()) {
      return Optional.empty();
    }
    Dataset<MediaSubject> replaced =
        stored.join(media, names("sha256"), "left_semi").as(stored.encoder());
    Dataset<Row> were = leads(replaced.select("leadId").union(due(asOf))).localCheckpoint();
    Dataset<Row> probes = probes();
    // Gathered at once with what lies in the leads that are weighed anyway: to gather is costly.
    Dataset<Row> wanted =
        media
            .union(rest(stored, media, were.union(probes.join(were, names("leadId"), "left_anti"))))
            .localCheckpoint();
    Dataset<Placed> placed = gathering.placed(now, Wanted.of(wanted)).localCheckpoint();
    Dataset<MediaSubject> subjects = Weighing.subjects(facts, placed).localCheckpoint();
    Dataset<Row> touched = leads(were.union(subjects.select("leadId"))).localCheckpoint();
    Dataset<Row> untouched = probes.join(touched, names("leadId"), "left_anti").localCheckpoint();
    Dataset<Row> joined = touched.join(were, names("leadId"), "left_anti");
    Dataset<Row> rest = rest(stored, wanted, joined).localCheckpoint();
    return Optional.of(
        WeighingBuilder.builder()
            .placed(rest.isEmpty() ? placed : placed.union(gathering.placed(now, Wanted.of(rest))))
            .leads(touched.union(untouched))
            .probes(untouched)
            .subjects(subjects.except(replaced).localCheckpoint())
            .gone(
                replaced
                    .join(subjects.select("sha256"), names("sha256"), "left_anti")
                    .as(stored.encoder())
                    .localCheckpoint())
            .build());
  }

  /** Leads, each once. */
  private static Dataset<Row> leads(Dataset<Row> ids) {
    return ids.filter(col("leadId").isNotNull()).distinct();
  }

  /** What else is in these leads. */
  private static Dataset<Row> rest(
      Dataset<MediaSubject> stored, Dataset<Row> media, Dataset<Row> leads) {
    return stored
        .join(media, names("sha256"), "left_anti")
        .join(leads, names("leadId"), "left_semi")
        .select("sha256");
  }

  /** Leads whose day has come. */
  private Dataset<Row> due(Instant asOf) {
    return before
        .rows(Tables.LEADS)
        .filter(col("until").leq(asOf).and(col("status").notEqual(LeadStatus.WITHDRAWN.text())))
        .select("leadId");
  }

  /** A few that are weighed whether anything touches them or not. */
  private Dataset<Row> probes() {
    return before
        .rows(Tables.LEADS)
        .filter(
            col("mediaCount")
                .leq(MOST_MEDIA_OF_A_PROBE)
                .and(col("status").notEqual(LeadStatus.WITHDRAWN.text())))
        .select("leadId")
        .orderBy(sha2(concat(col("leadId"), lit(night.rowHash())), 256))
        .limit(PROBES)
        .localCheckpoint();
  }

  private Dataset<Row> touched(
      Changes changes, Dataset<Row> own, Dataset<Row> old, Dataset<Row> now, Dataset<Row> fresh) {
    Dataset<Row> moved = moved(own, old, fresh).localCheckpoint();
    PermittedUse earlier = PermittedUse.of(before, night.night());
    Night then =
        Night.of(
            old,
            earlier.named(before.rows(Tables.MEDIA_FILES)),
            before.rows(Tables.SOURCES),
            before.rows(Tables.IDENTIFIER_SIGHTINGS));
    Night tonight =
        Night.of(
            now,
            gathering.files(),
            lake.read(Tables.SOURCES),
            lake.read(Tables.IDENTIFIER_SIGHTINGS));
    return own.union(new CompanyChanges(changes, lake, moved, then, tonight).media())
        .filter(col("sha256").isNotNull())
        .distinct()
        .localCheckpoint();
  }

  /** Those of which all counts go by something else now. */
  private static Dataset<Row> moved(Dataset<Row> own, Dataset<Row> old, Dataset<Row> fresh) {
    return own.join(asOne(old, "was"), names("sha256"), "left")
        .join(asOne(fresh, "is"), names("sha256"), "left")
        .filter(not(col("was").eqNullSafe(col("is"))))
        .select("sha256");
  }

  private static Dataset<Row> asOne(Dataset<Row> facts, String name) {
    Column all = struct(col("present"), col("concern"), col("named"), col("hour"));
    return facts.select(col("sha256"), all.as(name));
  }

  private static Dataset<Row> facts(Dataset<MediaSubject> stored) {
    return stored.select(
        col("sha256"),
        col("leadId").isNotNull().as("present"),
        col("concern"),
        col("named"),
        col("hour"));
  }
}
