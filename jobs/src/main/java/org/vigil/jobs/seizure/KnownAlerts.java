package org.vigil.jobs.seizure;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import java.time.Instant;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.vigil.jobs.lead.settings.SetTrusts;
import org.vigil.jobs.match.AgreedMatch;
import org.vigil.lake.RecordEncoder;
import org.vigil.model.Reading;
import org.vigil.model.known.Hub;
import org.vigil.model.known.KnownMedia;
import org.vigil.model.seizure.Alert;
import org.vigil.model.term.AlertReason;
import org.vigil.model.term.EntryStatus;
import scala.jdk.javaapi.CollectionConverters;

/** Media that a hash set lists, or that look like listed ones: one alert for each content. */
final class KnownAlerts {
  private KnownAlerts() {}

  /** The entries that may alert: in force, not expired since, of sets that do more than know. */
  static Dataset<KnownMedia> listed(Dataset<KnownMedia> known, SetTrusts belief, Instant raisedAt) {
    return known.filter(
        col("versionTo")
            .isNull()
            .and(col("expiresAt").isNull().or(col("expiresAt").gt(raisedAt)))
            .and(col("status").notEqual(EntryStatus.KNOWN.name()))
            .and(not(col("hashSet").isin(belief.onlyKnow().toArray()))));
  }

  /** What agreed, with what the entries say. */
  static Dataset<KnownClaim> claims(
      Dataset<AgreedMatch> agreed, Dataset<KnownMedia> listed, Dataset<Hub> hubs) {
    Dataset<Row> weights =
        hubs.select(col("pdq"), coalesce(col("weight"), lit(0.0)).as("hubWeight"));
    Dataset<Row> entries =
        listed
            .join(weights, CollectionConverters.asScala(List.of("pdq")).toSeq(), "left")
            .select(
                col("hashSet"),
                col("entryId"),
                col("region"),
                col("category"),
                col("victimIdentified"),
                col("status"),
                coalesce(col("hubWeight"), lit(1.0)).as("weight"));
    return agreed
        .drop("kind", "frameShare")
        .join(entries, CollectionConverters.asScala(List.of("hashSet", "entryId")).toSeq())
        .as(RecordEncoder.of(KnownClaim.class));
  }

  /** The alerts that claims give, each resting on the weightiest. */
  static Dataset<Alert> of(
      Dataset<KnownClaim> claims, Dataset<Reading> readings, SetTrusts belief, Raising raising) {
    Dataset<Row> occurrences =
        readings
            .filter(col("media").isNotNull())
            .select(
                col("caseId"),
                col("media.sha256").as("sha256"),
                col("sourceUri"),
                col("ordinal"),
                col("path"));
    Dataset<Row> found =
        AlertRows.files(occurrences, col("caseId"), col("sha256"))
            .join(weightiest(claims, belief), "sha256")
            .withColumn("subject", col("sha256"))
            .withColumn(
                "reason",
                when(col("near"), AlertReason.NEAR_KNOWN.text())
                    .otherwise(AlertReason.KNOWN.text()));
    return AlertRows.of(found, raising);
  }

  /** Of the claims on each media the one that an alert rests on, if enough sets say so. */
  private static Dataset<Row> weightiest(Dataset<KnownClaim> claims, SetTrusts belief) {
    return claims
        .flatMap(
            (FlatMapFunction<KnownClaim, KnownClaim.Believed>)
                claim -> claim.believed(belief).stream().iterator(),
            RecordEncoder.of(KnownClaim.Believed.class))
        .groupBy("sha256")
        .agg(
            count_distinct(col("hashSet")).as("sets"),
            min(struct(
                    "near",
                    "victim",
                    "kind",
                    "distance",
                    "hashSet",
                    "entryId",
                    "category",
                    "victimIdentified",
                    "quorum",
                    "evidence"))
                .as("best"))
        .filter(col("sets").geq(col("best.quorum")))
        .select("sha256", "best.*");
  }
}
