package org.vigil.jobs.relate;

import static org.apache.spark.sql.functions.abs;
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

/** How near the numbers of a thing come that different cases have. */
final class Nearest {
  private Nearest() {}

  /**
   * Of each thing and case the distance to the nearest of another case. Items that several cases
   * have are copies, and say nothing.
   *
   * @param rows thing, caseId, item, number
   * @param mostCases what more cases have links none, and is not measured
   * @return thing, caseId, gap
   */
  static Dataset<Row> of(Dataset<Row> rows, int mostCases) {
    Dataset<Row> own =
        rows.groupBy("thing", "item")
            .agg(
                count_distinct(col("caseId")).as("holders"),
                min("caseId").as("caseId"),
                min("number").as("number"))
            .filter(col("holders").equalTo(1))
            .select("thing", "caseId", "number")
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
    WindowSpec inOrder = Window.partitionBy("thing").orderBy("number", "caseId");
    Column before =
        distance(lag(col("number"), 1).over(inOrder), lag(col("caseId"), 1).over(inOrder));
    Column after =
        distance(lead(col("number"), 1).over(inOrder), lead(col("caseId"), 1).over(inOrder));
    return own.withColumn("gap", least(before, after).cast("long"))
        .groupBy("thing", "caseId")
        .agg(min("gap").as("gap"));
  }

  private static Column distance(Column number, Column caseId) {
    return when(caseId.notEqual(col("caseId")), abs(col("number").minus(number)));
  }
}
