package org.vigil.jobs.survey;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.sum;
import static org.vigil.jobs.survey.CaseLists.names;

import java.util.Arrays;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.vigil.jobs.legal.PermittedUse;
import org.vigil.lake.Lake;
import org.vigil.lake.RecordEncoder;
import org.vigil.lake.Tables;
import org.vigil.model.CaseView;
import org.vigil.model.Lead;
import org.vigil.model.Source;
import org.vigil.run.Job;
import org.vigil.run.JobRun;
import org.vigil.run.ledger.Published;

/**
 * Says of each case what came in, what is known of it, what it shares, what is hidden and what is
 * still to be viewed: reads all tables of media, matches, links and leads, writes {@code
 * case_views}. Only cases that tonight touches are counted again, and only rows that change are
 * written.
 */
public final class SurveyCases implements Job {
  @Override
  public String name() {
    return "survey";
  }

  @Override
  public String sentence() {
    return "Say of each case what is known, shared, hidden and still to be viewed.";
  }

  @Override
  public String run(JobRun run) {
    Lake lake = run.lake();
    Dataset<Row> touched =
        TouchedCases.of(lake, run.night()).union(decided(run)).distinct().localCheckpoint();
    if (!touched.isEmpty()) {
      Dataset<CaseView> changed =
          changed(views(lake, touched, run.night()), lake.read(Tables.CASE_VIEWS))
              .localCheckpoint();
      if (!changed.isEmpty()) {
        lake.upsert(Tables.CASE_VIEWS, changed, run.commit("survey"));
      }
    }
    return summary(lake.read(Tables.CASE_VIEWS), run.night());
  }

  /** Cases with leads that people have decided since the night before. */
  private static Dataset<Row> decided(JobRun run) {
    Dataset<Lead> now = run.lake().read(Tables.LEADS);
    return TouchedCases.ofDecisions(
        run.newestPublished()
            .map(before -> Published.snapshot(run.lake(), before).rows(Tables.LEADS))
            .orElse(now),
        now);
  }

  static Dataset<CaseView> views(Lake lake, Dataset<Row> touched, int night) {
    // Cuts the plans: counts and lists both read them.
    Dataset<Row> places =
        CaseMedia.places(lake.read(Tables.MEDIA_FILES), lake.read(Tables.MEDIA), touched)
            .localCheckpoint();
    Dataset<Row> matched =
        CaseMedia.matched(
                places,
                lake.read(Tables.MATCHES),
                lake.read(Tables.KNOWN_MEDIA),
                lake.read(Tables.HUBS))
            .localCheckpoint();
    PermittedUse permitted = PermittedUse.of(lake, night);
    Dataset<Row> stated = CaseMedia.stated(permitted.stated(lake.read(Tables.ASSERTIONS)), touched);
    Dataset<Row> lists =
        CaseLists.gathered(
            touched,
            Stream.of(
                CaseLists.known(matched),
                CaseLists.graded(stated),
                CaseLists.series(matched, stated),
                CaseLists.shared(lake.read(Tables.CASE_LINKS)),
                CaseLists.reports(lake.read(Tables.REPORTS)),
                CaseLists.hidden(lake.read(Tables.FAULTS)),
                CaseLists.leads(lake.read(Tables.LEADS)),
                CaseLists.decided(lake.read(Tables.LEADS))));
    return touched
        .join(sources(lake.read(Tables.SOURCES)), names("caseId"), "left")
        .join(CaseMedia.counts(places, matched, stated), names("caseId"), "left")
        .join(lists, names("caseId"), "left")
        .join(CaseLists.sharedThings(lake.read(Tables.CASE_LINKS)), names("caseId"), "left")
        .join(lake.read(Tables.CASES).select("caseId", "retainUntil"), names("caseId"), "left")
        .select(columns(night))
        .as(RecordEncoder.of(CaseView.class));
  }

  private static Dataset<Row> sources(Dataset<Source> sources) {
    return sources
        .groupBy("caseId")
        .agg(
            count(lit(1)).as("sources"),
            max("night").as("lastSourceNight"),
            sum("mediaFiles").as("mediaFiles"));
  }

  private static Column[] columns(int night) {
    Stream<Column> counts =
        Stream.of(
                "sources",
                "mediaFiles",
                "media",
                "known",
                "unidentified",
                "identified",
                "graded",
                "toView",
                "sharedThings")
            .map(name -> coalesce(col(name), lit(0L)).as(name));
    return Stream.of(
            Stream.of(col("caseId")),
            counts,
            CaseLists.lists().stream().map(CaseLists::orEmpty),
            Stream.of(
                coalesce(col("lastSourceNight"), lit(0)).as("lastSourceNight"),
                col("retainUntil"),
                lit(night).as("night")))
        .flatMap(columns -> columns)
        .toArray(Column[]::new);
  }

  /** Those that say something else than what is there. */
  static Dataset<CaseView> changed(Dataset<CaseView> fresh, Dataset<CaseView> stored) {
    Dataset<Row> before = stored.drop("night");
    Column[] columns =
        Arrays.stream(before.columns()).map(name -> col(name)).toArray(Column[]::new);
    Dataset<Row> other = fresh.select(columns).except(before);
    return fresh
        .join(other.select("caseId"), names("caseId"), "left_semi")
        .as(RecordEncoder.of(CaseView.class));
  }

  private static String summary(Dataset<CaseView> views, int night) {
    Row counts =
        views
            .agg(
                count(lit(1)),
                count_if(col("night").equalTo(night)),
                coalesce(sum("toView"), lit(0L)))
            .head();
    return "%,d cases, of which tonight says something new of %,d; %,d media still to be viewed"
        .formatted(counts.getLong(0), counts.getLong(1), counts.getLong(2));
  }
}
