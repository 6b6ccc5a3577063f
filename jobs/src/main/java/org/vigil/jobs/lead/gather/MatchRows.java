package org.vigil.jobs.lead.gather;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;
import static org.vigil.jobs.lead.gather.FirstRows.names;

import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.vigil.jobs.lead.settings.LeadSettings;
import org.vigil.jobs.lead.subject.GradedMedia;
import org.vigil.lake.Lake;
import org.vigil.lake.RecordEncoder;
import org.vigil.lake.Tables;
import org.vigil.model.Assertion;
import org.vigil.model.Report;
import org.vigil.model.ReportFile;
import org.vigil.model.known.Hub;
import org.vigil.model.known.KnownMedia;
import org.vigil.model.known.Match;
import org.vigil.model.term.MatchKind;

/** Gathers what hash sets, people and reports say of media. */
final class MatchRows {
  /** How much of what is stated of one media is weighed. */
  private static final int MOST_MATCHES = 50;

  private static final int MOST_WORDS = 50;
  private static final int MOST_REPORTS = 10;

  private MatchRows() {}

  /** The media of which anything is stated, and whether that makes them of concern. */
  static Dataset<GradedMedia> graded(
      Lake lake, LegalView legal, LeadSettings settings, Wanted wanted) {
    Dataset<Row> matches =
        matches(
            wanted.in(open(lake.read(Tables.MATCHES))),
            known(
                lake.read(Tables.KNOWN_MEDIA).filter(col("versionTo").isNull()),
                lake.read(Tables.HUBS)));
    Dataset<Row> words = words(legal.permitted().stated(wanted.in(lake.read(Tables.ASSERTIONS))));
    Dataset<Row> reports =
        reports(
            legal.permitted().reported(wanted.in(lake.read(Tables.REPORT_FILES))),
            lake.read(Tables.REPORTS));
    return matches
        .join(words, names("sha256"), "full")
        .join(reports, names("sha256"), "full")
        .select(
            col("sha256"),
            coalesce(col("matches"), array()).as("matches"),
            coalesce(col("words"), array()).as("words"),
            coalesce(col("reports"), array()).as("reports"))
        .as(RecordEncoder.of(GradedMedia.Stated.class))
        .map(
            (MapFunction<GradedMedia.Stated, GradedMedia>)
                stated -> GradedMedia.of(stated, settings),
            RecordEncoder.of(GradedMedia.class));
  }

  /** The matches that stand. */
  static Dataset<Match> open(Dataset<Match> matches) {
    return matches.filter(col("nightTo").isNull());
  }

  /** The entries, and how much those still count that bear a hub, or nearly one. */
  static Dataset<Row> known(Dataset<KnownMedia> known, Dataset<Hub> hubs) {
    Dataset<Row> hashes =
        hubs.select(col("pdq"), coalesce(col("weight"), lit(0.0)).as("hubWeight"));
    return known.join(hashes, names("pdq"), "left").drop("sha256");
  }

  /** Per media the entries that it agrees with; those that bear a hub are the last. */
  static Dataset<Row> matches(Dataset<Match> matches, Dataset<Row> known) {
    Column weight = coalesce(col("hubWeight"), lit(1.0));
    Column hub = weight.equalTo(0);
    Column match =
        struct(
            col("hashSet"),
            col("entryId"),
            col("kind"),
            coalesce(col("distance"), lit(0)).as("distance"),
            col("quality"),
            col("category"),
            col("victimIdentified"),
            col("distributed"),
            col("series"),
            col("status"),
            col("agreed"),
            col("region"),
            when(
                    col("kind").equalTo(MatchKind.FRAME.text()),
                    struct(
                        col("frames"),
                        col("frameShare").as("share"),
                        col("frameSeconds").as("seconds")))
                .as("frames"),
            hub.as("hub"),
            weight.as("weight"));
    return FirstRows.of(
            matches
                .drop("night", "nightTo", "ending", "orientation", "cause")
                .join(known, names("hashSet", "entryId")),
            "sha256",
            match,
            MOST_MATCHES,
            hub,
            col("hashSet"),
            col("entryId"))
        .withColumnRenamed("rows", "matches");
  }

  /** Per media what people say of it. */
  static Dataset<Row> words(Dataset<Assertion> assertions) {
    Column word =
        struct(
            col("kind"),
            col("value"),
            col("meaning"),
            col("origin"),
            col("assertedBy").as("by"),
            col("region"),
            col("caseId"));
    return FirstRows.of(
            assertions
                .filter(col("sha256").isNotNull())
                .select(col("sha256"), word.as("word"))
                .distinct(),
            "sha256",
            col("word"),
            MOST_WORDS)
        .withColumnRenamed("rows", "words");
  }

  /** Per media the reports that name it. */
  static Dataset<Row> reports(Dataset<ReportFile> files, Dataset<Report> reports) {
    Dataset<Row> heads =
        reports.select(
            col("sourceId"),
            col("reportId"),
            col("provider"),
            col("incidentType"),
            col("escalated"),
            col("annotations").as("ofReport"));
    Column report =
        struct(
            col("reportId"),
            col("caseId"),
            col("provider"),
            col("incidentType"),
            coalesce(col("escalated"), lit(false)).as("escalated"),
            concat(col("annotations"), coalesce(col("ofReport"), array())).as("annotations"),
            col("viewedByProvider").as("viewed"),
            col("industryClassification").as("classification"));
    Dataset<Row> named =
        files
            .filter(col("sha256").isNotNull())
            .join(heads, names("sourceId", "reportId"), "left")
            .select(col("sha256"), report.as("report"))
            .distinct();
    return FirstRows.of(named, "sha256", col("report"), MOST_REPORTS)
        .withColumnRenamed("rows", "reports");
  }
}
