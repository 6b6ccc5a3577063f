package org.vigil.jobs.relate;

import static org.apache.spark.sql.functions.abs;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.lag;
import static org.apache.spark.sql.functions.lead;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.vigil.model.DeviceMedia;
import org.vigil.model.term.CaseLinkKind;
import org.vigil.model.term.DeviceKind;

/**
 * How near the counters come that one way of writing has in different cases. One telephone counts
 * on: what two seizures have of it lies close together. Two telephones of one model may do so, too,
 * so that near counters make no fingerprint a number of a device; counters that are far apart speak
 * for two telephones.
 */
final class CounterGaps {
  /** What one telephone takes between two of its files, at most, that both cases have. */
  static final int NEAR = 300;

  private CounterGaps() {}

  /**
   * Of each fingerprint and case that has counters, the distance to the nearest of another case.
   * Files that several cases have are copies, and tell nothing.
   *
   * @param mostCases what more cases have links none
   * @return thing, caseId, counterGap
   */
  static Dataset<Row> of(Dataset<DeviceMedia> media, Dataset<Row> touched, int mostCases) {
    Dataset<Row> counted =
        media
            .filter(
                col("kind").equalTo(DeviceKind.FINGERPRINT.name()).and(col("counter").isNotNull()))
            .withColumnRenamed("deviceId", "thing")
            .join(
                NamedThings.only(touched, CaseLinkKind.DEVICE),
                NamedThings.names("thing"),
                "left_semi");
    Dataset<Row> own =
        counted
            .groupBy(col("thing"), coalesce(col("takenAtLocal"), col("sha256")).as("item"))
            .agg(
                count_distinct(col("caseId")).as("holders"),
                min("caseId").as("caseId"),
                min("counter").as("counter"))
            .filter(col("holders").equalTo(1))
            .select("thing", "caseId", "counter")
            .distinct();
    Dataset<Row> shared =
        own.groupBy("thing")
            .agg(count_distinct(col("caseId")).as("cases"))
            .filter(col("cases").between(2, mostCases))
            .select("thing");
    return nearest(own.join(shared, NamedThings.names("thing"), "left_semi"));
  }

  /** The nearest of another case lies beside it, or beside one of its own that is nearer still. */
  private static Dataset<Row> nearest(Dataset<Row> own) {
    WindowSpec inOrder = Window.partitionBy("thing").orderBy("counter", "caseId");
    Column before = lag(col("counter"), 1).over(inOrder);
    Column after = lead(col("counter"), 1).over(inOrder);
    Column caseBefore = lag(col("caseId"), 1).over(inOrder);
    Column caseAfter = lead(col("caseId"), 1).over(inOrder);
    Column toBefore = when(caseBefore.notEqual(col("caseId")), abs(col("counter").minus(before)));
    Column toAfter = when(caseAfter.notEqual(col("caseId")), abs(col("counter").minus(after)));
    return own.withColumn("gap", least(toBefore, toAfter).cast("long"))
        .groupBy("thing", "caseId")
        .agg(min("gap").as("counterGap"));
  }
}
