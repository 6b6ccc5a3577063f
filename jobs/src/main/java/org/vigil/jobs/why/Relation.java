package org.vigil.jobs.why;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * One way in which rows of a table connect two kinds of nodes.
 *
 * @param table the table that the rows are of
 * @param left the kind of the nodes in the column {@code left}
 * @param rights the kinds of those in the column right
 * @param rows left, right, where, strength, sentence, label, which is the right node's in words,
 *     and rightKind, the kind of that node
 */
record Relation(String table, NodeKind left, Set<NodeKind> rights, Dataset<Row> rows) {
  static final String FORWARDS = "forwards";

  /** The rows that touch one node on the left (forwards) or right, as from and to. */
  Dataset<Row> from(boolean forwards, Node node, int number) {
    return from(forwards, Map.of(node.kind(), Set.of(node.key())), number);
  }

  /**
   * The rows that touch nodes on the left (forwards) or right, as from and to.
   *
   * @param keys the nodes' keys by their kinds
   */
  Dataset<Row> from(boolean forwards, Map<NodeKind, Set<String>> keys, int number) {
    Column its =
        keys.entrySet().stream()
            .filter(entry -> touches(forwards, entry.getKey()))
            .map(entry -> of(forwards, entry.getKey(), entry.getValue()))
            .reduce(Column::or)
            .orElse(lit(false));
    return directed(rows.filter(its), forwards).withColumn("relation", lit(number));
  }

  private Column of(boolean forwards, NodeKind kind, Collection<String> keys) {
    Column its = col(forwards ? "left" : "right").isInCollection(keys);
    return forwards || rights.size() == 1 ? its : its.and(col("rightKind").equalTo(kind.name()));
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
        col("label"),
        col("rightKind"));
  }

  /** Whether nodes of a kind are on the left (forwards) or right. */
  boolean touches(boolean forwards, NodeKind kind) {
    return forwards ? left == kind : rights.contains(kind);
  }

  /** Whether its other ends are media. */
  boolean leadsToMedia(boolean forwards) {
    return forwards ? rights.equals(Set.of(NodeKind.MEDIA)) : left == NodeKind.MEDIA;
  }

  /** What the other ends are, in words. */
  String others(boolean forwards) {
    return !forwards
        ? left.words()
        : rights.size() == 1 ? rights.iterator().next().words() : "things of other cases";
  }
}
