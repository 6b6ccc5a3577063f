package org.vigil.jobs.lead.gather;

import static org.apache.spark.sql.functions.abs;
import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.floor;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.unix_seconds;
import static org.vigil.jobs.lead.gather.FirstRows.names;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.vigil.model.IdentifierSighting;
import org.vigil.model.term.IdentifierKind;
import org.vigil.model.term.SightingOrigin;
import org.vigil.model.term.Strength;

/**
 * IP addresses that a case has within an hour of a report in another case: by then they have hardly
 * changed hands. Mails say nothing here: the same server hands in the mails of many.
 */
final class AddressHours {
  private static final int HOUR_SECONDS = 3_600;

  private static final Object[] EVENTS = {
    SightingOrigin.REPORT.name(), SightingOrigin.CASE_FILE.name()
  };

  private AddressHours() {}

  /**
   * The cases that have one of these addresses so.
   *
   * @param shared the identifiers of several cases: kind, value
   * @return kind, value, caseId, isOneLine
   */
  static Dataset<Row> of(Dataset<IdentifierSighting> sightings, Dataset<Row> shared) {
    Column hour = floor(col("second").divide(HOUR_SECONDS));
    Dataset<Row> moments =
        sightings
            .filter(
                col("kind")
                    .equalTo(IdentifierKind.IP.name())
                    .and(col("at").isNotNull())
                    .and(col("origin").isin(EVENTS))
                    .and(col("strength").notEqual(Strength.WEAK.name())))
            .join(shared.select("kind", "value"), names("kind", "value"), "left_semi")
            .select(
                col("kind"),
                col("value"),
                col("caseId"),
                unix_seconds(col("at")).as("second"),
                col("origin").equalTo(SightingOrigin.REPORT.name()).as("isReported"))
            .distinct();
    Dataset<Row> reported =
        moments
            .filter("isReported")
            .select(
                col("kind"),
                col("value"),
                hour.as("hour"),
                col("caseId").as("other"),
                col("second").as("otherSecond"));
    Column near = abs(col("second").minus(col("otherSecond"))).leq(HOUR_SECONDS);
    return moments
        .withColumn("hour", explode(array(hour.minus(1), hour, hour.plus(1))))
        .join(reported, names("kind", "value", "hour"))
        .filter(col("caseId").notEqual(col("other")).and(near))
        .select("kind", "value", "caseId")
        .distinct()
        .withColumn("isOneLine", lit(true));
  }
}
