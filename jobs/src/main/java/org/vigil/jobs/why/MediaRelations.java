package org.vigil.jobs.why;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.date_format;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.lower;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.regexp_replace;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;
import static org.vigil.jobs.why.RelationColumns.MEDIUM;
import static org.vigil.jobs.why.RelationColumns.STRONG;
import static org.vigil.jobs.why.RelationColumns.WEAK;
import static org.vigil.jobs.why.RelationColumns.digits;
import static org.vigil.jobs.why.RelationColumns.more;
import static org.vigil.jobs.why.RelationColumns.names;
import static org.vigil.jobs.why.RelationColumns.nothing;
import static org.vigil.jobs.why.RelationColumns.relation;
import static org.vigil.jobs.why.RelationColumns.sentence;
import static org.vigil.jobs.why.RelationColumns.where;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.vigil.lake.Snapshot;
import org.vigil.lake.Tables;
import org.vigil.model.term.DeviceKind;
import org.vigil.model.term.lead.LeadStatus;

/** What media lie in, look like, were taken by, and which leads are about them. */
final class MediaRelations {
  /** So few bits of PDQ are a copy that was saved again. */
  private static final int FEW_BITS = 10;

  private final Snapshot snapshot;

  MediaRelations(Snapshot snapshot) {
    this.snapshot = snapshot;
  }

  Relation mediaFiles() {
    Dataset<Row> rows =
        snapshot
            .rows(Tables.MEDIA_FILES)
            .groupBy("sha256", "caseId")
            .agg(count(lit(1)).as("times"), min(struct("path", "sourceId", "ordinal")).as("first"))
            .select(
                col("sha256"),
                col("caseId"),
                where(
                    "source_id",
                    col("first.sourceId"),
                    "ordinal",
                    col("first.ordinal").cast("string")),
                STRONG,
                sentence(
                    lit("Case "),
                    col("caseId"),
                    lit(" has media "),
                    digits(col("sha256")),
                    lit(" at "),
                    col("first.path"),
                    more()),
                nothing());
    return relation("media_files", NodeKind.MEDIA, NodeKind.CASE, rows);
  }

  Relation links() {
    Column same = col("kind").equalTo("md5");
    Column strength =
        when(same, STRONG)
            .when(col("kind").equalTo("pdq").and(col("distance").leq(FEW_BITS)), STRONG)
            .otherwise(MEDIUM);
    Column how =
        when(same, lit(" have the same MD5"))
            .otherwise(
                concat(
                    lit(" look alike by "),
                    col("kind"),
                    lit(": "),
                    col("distance"),
                    lit(" of 256 bits differ")));
    Dataset<Row> rows =
        snapshot
            .rows(Tables.LINKS)
            .select(
                col("leftSha256"),
                col("rightSha256"),
                where("left_sha256", col("leftSha256"), "right_sha256", col("rightSha256")),
                strength,
                sentence(
                    lit("Media "),
                    digits(col("leftSha256")),
                    lit(" and "),
                    digits(col("rightSha256")),
                    how),
                nothing());
    return relation("links", NodeKind.MEDIA, NodeKind.MEDIA, rows);
  }

  Relation seriesMembers() {
    Dataset<Row> rows =
        snapshot
            .rows(Tables.SERIES_MEMBERS)
            .select(
                col("sha256"),
                col("seriesId"),
                where("sha256", col("sha256")),
                MEDIUM,
                sentence(
                    lit("Media "),
                    digits(col("sha256")),
                    lit(" is in the near-duplicate series "),
                    col("seriesId"),
                    lit(", "),
                    col("distance"),
                    lit(" bits from the centre that it joined")),
                nothing());
    return relation("series_members", NodeKind.MEDIA, NodeKind.SERIES, rows);
  }

  Relation deviceMedia() {
    Dataset<Row> telling =
        snapshot.rows(Tables.DEVICES).filter(col("suppression").isNull()).select("deviceId");
    Column kind = col("kind");
    Column strength =
        when(kind.isin(DeviceKind.LENS_SERIAL.name(), DeviceKind.DOCUMENT.name()), MEDIUM)
            .when(kind.equalTo(DeviceKind.FINGERPRINT.name()), WEAK)
            .otherwise(STRONG);
    Dataset<Row> rows =
        snapshot
            .rows(Tables.DEVICE_MEDIA)
            .join(telling, names("deviceId"), "left_semi")
            .groupBy("deviceId", "sha256", "kind")
            .agg(min("sourceId").as("sourceId"))
            .select(
                col("sha256"),
                col("deviceId"),
                where("device_id", col("deviceId"), "sha256", col("sha256")),
                strength,
                sentence(
                    lit("Media "),
                    digits(col("sha256")),
                    lit(" bears the "),
                    lower(kind),
                    lit(" of device "),
                    col("deviceId")),
                nothing());
    return relation("device_media", NodeKind.MEDIA, NodeKind.DEVICE, rows);
  }

  Relation leadMedia() {
    Dataset<Row> rows =
        leads()
            .withColumn("sha256", explode(col("mediaSha256")))
            .select(
                col("leadId"),
                col("sha256"),
                where("lead_id", col("leadId")),
                STRONG,
                sentence(lead(), lit(" is about media "), digits(col("sha256"))),
                nothing());
    return relation("leads", NodeKind.LEAD, NodeKind.MEDIA, rows);
  }

  Relation leadSeries() {
    Dataset<Row> rows =
        leads()
            .filter(col("seriesId").isNotNull())
            .select(
                col("leadId"),
                col("seriesId"),
                where("lead_id", col("leadId")),
                STRONG,
                sentence(lead(), lit(" is about series "), col("seriesId")),
                nothing());
    return relation("leads", NodeKind.LEAD, NodeKind.SERIES, rows);
  }

  /** With what was decided of it until this night. */
  private static Column lead() {
    Column decided =
        concat(
            lit("; "),
            regexp_replace(col("decision"), "_", " "),
            lit(" by "),
            col("decidedBy"),
            lit(" on "),
            date_format(col("decidedAt"), "yyyy-MM-dd"));
    return concat(
        lit("Lead "),
        col("leadId"),
        lit(" ("),
        col("tier"),
        lit(", "),
        col("type"),
        coalesce(decided, lit("")),
        lit(")"));
  }

  private Dataset<Row> leads() {
    return snapshot
        .rows(Tables.LEADS)
        .filter(col("status").notEqual(LeadStatus.WITHDRAWN.text()))
        .toDF();
  }
}
