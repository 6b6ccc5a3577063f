package org.vigil.jobs.lead.gather;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.transform;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;

/** Lists per key that hold no more than so many rows, however many there are. */
final class FirstRows {
  private FirstRows() {}

  /**
   * One row per key with the first rows of it, in order.
   *
   * @param row what is listed
   * @param order tells all rows of a key apart; none where the row itself does
   */
  static Dataset<Row> of(Dataset<Row> rows, String key, Column row, int most, Column... order) {
    Column[] first = order.length == 0 ? new Column[] {row} : order;
    return rows.withColumn("rank", row_number().over(Window.partitionBy(key).orderBy(first)))
        .filter(col("rank").leq(lit(most)))
        .groupBy(key)
        .agg(sort_array(collect_list(struct(col("rank"), row.as("row")))).as("ranked"))
        .select(col(key), transform(col("ranked"), one -> one.getField("row")).as("rows"));
  }

  /** Names of columns, as joins take them. */
  static Seq<String> names(String... columns) {
    return CollectionConverters.asScala(List.of(columns)).toSeq();
  }
}
