package org.vigil.jobs.export.rows;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_position;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.util.Arrays;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import org.vigil.lake.RecordEncoder;
import org.vigil.lake.Snapshot;
import org.vigil.lake.Tables;
import org.vigil.model.term.lead.LeadTier;
import org.vigil.model.term.lead.ReviewDecision;

/**
 * Which line of the list each lead stands on: by tier, in which those that people have done with
 * come last; then by what would be learned for how few files that a person must view, which leads
 * of older code have in their score alone; then by score, and what was raised last. Ids decide
 * between leads that weigh the same.
 */
public final class LeadLines {
  private static final Object[] CLOSING =
      Arrays.stream(ReviewDecision.values())
          .filter(ReviewDecision::isClosing)
          .map(ReviewDecision::text)
          .toArray();

  private LeadLines() {}

  /** The lines of all leads: leadId and line. */
  static Dataset<Row> of(Snapshot snapshot) {
    Column tiers =
        array(Arrays.stream(LeadTier.values()).map(t -> lit(t.text())).toArray(Column[]::new));
    Column isDone = col("decision").isin(CLOSING).and(col("sinceDecided").isNull());
    Dataset<Row> ordered =
        snapshot
            .rows(Tables.LEADS)
            .orderBy(
                array_position(tiers, col("tier")),
                coalesce(isDone, lit(false)),
                coalesce(col("valuePerView"), col("score")).desc(),
                col("score").desc(),
                col("firstNight").desc(),
                col("leadId"))
            .select("leadId");
    return numbered(withoutCase(ordered)).drop("caseId").localCheckpoint();
  }

  /** A lead's place in an order. */
  public record Line(String leadId, @Nullable String caseId, long line) {}

  /**
   * Rows with their places, from 0.
   *
   * @param ordered leadId and caseId, in their order
   */
  static Dataset<Row> numbered(Dataset<Row> ordered) {
    return ordered
        .sparkSession()
        .createDataset(
            ordered
                .toJavaRDD()
                .zipWithIndex()
                .map(row -> new Line(row._1.getString(0), row._1.getString(1), row._2))
                .rdd(),
            RecordEncoder.of(Line.class))
        .toDF();
  }

  /** Leads that stand in the list itself, and not in the part of one case. */
  static Dataset<Row> withoutCase(Dataset<Row> leads) {
    return leads.withColumn("caseId", lit(null).cast("string"));
  }
}
