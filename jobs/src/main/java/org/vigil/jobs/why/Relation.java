package org.vigil.jobs.why;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.util.Collection;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * One way in which rows of a table connect two kinds of nodes.
 *
 * @param table the table that the rows are of
 * @param left the kind of the nodes in the column {@code left}
 * @param right the kind of those in {@code right}
 * @param rows left, right, where, strength, sentence, and label, which is the right node's in words
 */
record Relation(String table, NodeKind left, NodeKind right, Dataset<Row> rows) {
  static final String FORWARDS = "forwards";

  /** The rows that touch nodes on the left (forwards) or right, as from and to. */
  Dataset<Row> from(boolean forwards, Collection<String> keys, int number) {
    return directed(rows.filter(col(forwards ? "left" : "right").isInCollection(keys)), forwards)
        .withColumn("relation", lit(number));
  }

  /** All rows, from left to right. */
  Dataset<Row> all(int number) {
    return directed(rows, true).withColumn("relation", lit(number));
  }

  private static Dataset<Row> directed(Dataset<Row> rows, boolean forwards) {
    Column from = col(forwards ? "left" : "right");
    Column to = col(forwards ? "right" : "left");
    return rows.select(
        lit(forwards).as(FORWARDS),
        from.as("from"),
        to.as("to"),
        col("where"),
        col("strength"),
        col("sentence"),
        col("label"));
  }

  NodeKind from(boolean forwards) {
    return forwards ? left : right;
  }

  NodeKind to(boolean forwards) {
    return forwards ? right : left;
  }
}
