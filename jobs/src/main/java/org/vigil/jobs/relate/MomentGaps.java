package org.vigil.jobs.relate;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.unix_seconds;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.vigil.model.IdentifierSighting;
import org.vigil.model.term.CaseLinkKind;
import org.vigil.model.term.IdentifierKind;
import org.vigil.model.term.SightingOrigin;
import org.vigil.model.term.Strength;

/**
 * How near the moments come at which an IP address is in different cases. An address changes hands,
 * but within an hour hardly: what reports and case files have of it in one hour is of one line.
 * Mails say nothing here: the same server hands in the mails of many.
 */
final class MomentGaps {
  /** For how long an address is one line's. */
  static final int HOUR_SECONDS = 3_600;

  private static final Object[] EVENTS = {
    SightingOrigin.REPORT.name(), SightingOrigin.CASE_FILE.name()
  };

  private MomentGaps() {}

  /**
   * Of each address and case that has moments, the seconds to the nearest of another case.
   *
   * @param mostCases what more cases have links none
   * @return thing, caseId, momentGap
   */
  static Dataset<Row> of(
      Dataset<IdentifierSighting> sightings, Dataset<Row> touched, int mostCases) {
    Column place = concat_ws("/", col("sourceId"), col("ordinal"));
    Dataset<Row> moments =
        sightings
            .filter(NamedThings.telling().and(telling()))
            .select(
                NamedThings.identifier().as("thing"),
                col("caseId"),
                // The same report in two cases is one event.
                concat_ws(" ", coalesce(col("sha256"), place), col("at")).as("item"),
                unix_seconds(col("at")).as("number"))
            .join(
                NamedThings.only(touched, CaseLinkKind.IDENTIFIER),
                NamedThings.names("thing"),
                "left_semi");
    return Nearest.of(moments, mostCases).withColumnRenamed("gap", "momentGap");
  }

  /** Not where others may stand behind it, as behind a carrier's or a proxy's. */
  private static Column telling() {
    return col("kind")
        .equalTo(IdentifierKind.IP.name())
        .and(col("at").isNotNull())
        .and(col("origin").isin(EVENTS))
        .and(col("strength").notEqual(Strength.WEAK.name()));
  }
}
