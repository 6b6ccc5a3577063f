package org.vigil.jobs.relate;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.vigil.model.term.CaseLinkKind;
import org.vigil.model.term.Strength;

/**
 * How near things come in different cases, which makes them link better or worse.
 *
 * @param counters of file names, where cases share a fingerprint: thing, caseId, counterGap
 * @param moments of IP addresses: thing, caseId, momentGap
 */
record Gaps(Dataset<Row> counters, Dataset<Row> moments) {
  /** The rows with their gaps, and as strong as these make them. */
  Dataset<Row> weighed(Dataset<Row> rows) {
    return measured(measured(rows, counters, CaseLinkKind.DEVICE), moments, CaseLinkKind.IDENTIFIER)
        .withColumn("strength", strength());
  }

  private static Dataset<Row> measured(Dataset<Row> rows, Dataset<Row> gaps, CaseLinkKind kind) {
    return rows.join(
        gaps.withColumn("kind", lit(kind.name())),
        NamedThings.names("kind", "thing", "caseId"),
        "left");
  }

  /** Counters far apart speak for two telephones of one model; copies are weak all the same. */
  private static Column strength() {
    Column apart = coalesce(col("counterGap").gt(CounterGaps.NEAR), lit(false));
    Column oneLine = coalesce(col("momentGap").leq(MomentGaps.HOUR_SECONDS), lit(false));
    return when(apart, lit(null))
        .when(oneLine.and(col("own").gt(0)), lit(Strength.STRONG.name()))
        .otherwise(col("strength"));
  }
}
