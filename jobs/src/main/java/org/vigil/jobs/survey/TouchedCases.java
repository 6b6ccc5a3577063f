package org.vigil.jobs.survey;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.vigil.lake.Lake;
import org.vigil.lake.Tables;
import org.vigil.model.Lead;

/** Which cases a night says something new of. */
final class TouchedCases {
  private TouchedCases() {}

  /** Their ids, each once: what came in, what hash sets now say, links and leads. */
  static Dataset<Row> of(Lake lake, int night) {
    Column tonight = col("night").equalTo(night);
    Dataset<Row> matched =
        lake.read(Tables.MATCHES)
            .filter(tonight.or(col("nightTo").equalTo(night)))
            .select("sha256")
            .distinct();
    Dataset<Row> ofMatches =
        lake.read(Tables.MEDIA_FILES)
            .join(matched, CaseLists.names("sha256"), "left_semi")
            .select("caseId");
    Dataset<Row> ofLinks =
        lake.read(Tables.CASE_LINKS).filter(col("countedNight").equalTo(night)).select("caseId");
    Dataset<Row> ofLeads =
        lake.read(Tables.LEADS).filter(tonight).select(explode(col("cases")).as("caseId"));
    return lake.read(Tables.CASES)
        .filter(tonight)
        .select("caseId")
        .union(lake.read(Tables.SOURCES).filter(tonight).select("caseId"))
        .union(lake.read(Tables.LEGAL_LIMITS).filter(tonight).select("caseId"))
        .union(ofMatches)
        .union(ofLinks)
        .union(ofLeads)
        .union(ofHubs(lake, tonight))
        .union(withoutLinks(lake))
        .filter(col("caseId").notEqual(""))
        .distinct();
  }

  /** Cases with leads of which people have decided something else than the night before knew. */
  static Dataset<Row> ofDecisions(Dataset<Lead> before, Dataset<Lead> now) {
    return now.filter(col("decidedAt").isNotNull())
        .select("leadId", "cases", "decidedAt")
        .join(
            before.select(col("leadId"), col("decidedAt").as("was")),
            CaseLists.names("leadId"),
            "left")
        .filter(not(col("decidedAt").eqNullSafe(col("was"))))
        .select(explode(col("cases")).as("caseId"));
  }

  /** Cases with media near a hash that has become a hub. */
  private static Dataset<Row> ofHubs(Lake lake, Column tonight) {
    Dataset<Row> entries =
        lake.read(Tables.KNOWN_MEDIA)
            .join(
                lake.read(Tables.HUBS).filter(tonight).select("pdq"),
                CaseLists.names("pdq"),
                "left_semi")
            .select("hashSet", "entryId");
    Dataset<Row> near =
        lake.read(Tables.MATCHES)
            .join(entries, CaseLists.names("hashSet", "entryId"), "left_semi")
            .select("sha256");
    return lake.read(Tables.MEDIA_FILES)
        .join(near, CaseLists.names("sha256"), "left_semi")
        .select("caseId");
  }

  /** Cases that shared things which link them no more: what is gone leaves no row of tonight. */
  private static Dataset<Row> withoutLinks(Lake lake) {
    Column now = coalesce(col("now"), lit(0L));
    return lake.read(Tables.CASE_VIEWS)
        .select("caseId", "sharedThings")
        .join(
            CaseLists.sharedThings(lake.read(Tables.CASE_LINKS))
                .withColumnRenamed("sharedThings", "now"),
            CaseLists.names("caseId"),
            "left")
        .filter(col("sharedThings").notEqual(now))
        .select("caseId");
  }
}
