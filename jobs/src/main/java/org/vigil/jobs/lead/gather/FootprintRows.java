package org.vigil.jobs.lead.gather;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;
import static org.vigil.jobs.lead.gather.FirstRows.names;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.vigil.model.IdentifierSighting;
import org.vigil.model.ReportFile;
import org.vigil.model.term.SightingOrigin;
import org.vigil.model.term.Strength;

/** Finds identifiers of a case that another case's report names, or another case of concern. */
public final class FootprintRows {
  private static final int MOST = 5;

  /** What more cases have than this is too common to tie them. */
  public static final int MOST_CASES = 50;

  private FootprintRows() {}

  /**
   * The sightings that can tie media to others: of every identifier that is seen in one of their
   * cases, or in a report that names one of them, wherever it lies.
   *
   * @param cases those in which they lie
   */
  static Dataset<IdentifierSighting> about(
      Wanted wanted,
      Dataset<IdentifierSighting> sightings,
      Dataset<Row> cases,
      Dataset<ReportFile> reportFiles) {
    if (wanted.digests() == null) {
      return sightings;
    }
    Dataset<Row> reports = wanted.in(reportFiles).select("sourceId").distinct();
    Dataset<Row> seen =
        sightings
            .join(cases, names("caseId"), "left_semi")
            .select("kind", "value")
            .union(sightings.join(reports, names("sourceId"), "left_semi").select("kind", "value"))
            .distinct();
    return sightings.join(seen, names("kind", "value"), "left_semi").as(sightings.encoder());
  }

  /**
   * Per case and identifier what ties it to other cases.
   *
   * @param concern how many media of concern each case has that has any
   */
  static Dataset<Row> tied(Dataset<IdentifierSighting> sightings, Dataset<Row> concern) {
    Column report = when(col("origin").equalTo(SightingOrigin.REPORT.name()), 1).otherwise(0);
    Dataset<Row> perCase =
        sightings
            .filter(col("strength").notEqual(Strength.WEAK.name()))
            .groupBy("kind", "value", "caseId")
            .agg(min(strength()).as("weakness"), max(report).as("report"))
            .join(concern.select("caseId", "caseConcern"), names("caseId"), "left")
            .withColumn(
                "tie",
                when(col("report").gt(0).or(coalesce(col("caseConcern"), lit(0L)).gt(0)), 1)
                    .otherwise(0));
    Dataset<Row> over =
        perCase
            .groupBy("kind", "value")
            .agg(count(lit(1)).as("cases"), sum("tie").as("ties"), sum("report").as("reports"))
            .filter(col("cases").between(2, MOST_CASES).and(col("ties").gt(0)));
    return perCase
        .join(over, names("kind", "value"))
        .filter(col("ties").gt(col("tie")))
        .join(AddressHours.of(sightings, over), names("kind", "value", "caseId"), "left")
        .select(
            col("kind"),
            col("value"),
            col("caseId"),
            when(col("isOneLine"), 0).otherwise(col("weakness")).as("weakness"),
            col("cases"),
            col("reports").gt(col("report")).as("reported"));
  }

  /** Per case the identifiers that tie it most: column {@code ofCase}. */
  static Dataset<Row> ofCase(Dataset<Row> tied) {
    return FirstRows.of(
            tied,
            "caseId",
            footprint(lit(false)),
            MOST,
            col("weakness"),
            when(col("reported"), 0).otherwise(1),
            col("cases"),
            col("kind"),
            col("value"))
        .withColumnRenamed("rows", "ofCase");
  }

  /**
   * Per media the identifiers that were read in it, or that a report tells of it: column {@code
   * own}. Those that a report tells are the report's own, and no more the media's than its case's.
   */
  static Dataset<Row> own(Dataset<IdentifierSighting> sightings, Dataset<Row> tied) {
    Dataset<Row> read =
        sightings
            .filter(col("sha256").isNotNull())
            .groupBy("kind", "value", "caseId", "sha256")
            .agg(max(col("origin").notEqual(SightingOrigin.REPORT.name())).as("isOwn"))
            .join(tied, names("kind", "value", "caseId"));
    return FirstRows.of(
            read,
            "sha256",
            footprint(col("isOwn")),
            MOST,
            not(col("isOwn")),
            col("weakness"),
            when(col("reported"), 0).otherwise(1),
            col("cases"),
            col("kind"),
            col("value"))
        .withColumnRenamed("rows", "own");
  }

  private static Column strength() {
    return when(col("strength").equalTo(Strength.STRONG.name()), 0).otherwise(1);
  }

  private static Column footprint(Column own) {
    return struct(
        col("kind"),
        col("value"),
        when(col("weakness").equalTo(0), Strength.STRONG.name())
            .otherwise(Strength.MEDIUM.name())
            .as("strength"),
        col("caseId"),
        col("cases"),
        col("reported"),
        own.as("own"));
  }
}
