package org.vigil.jobs.why;

import static org.apache.spark.sql.functions.col;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.vigil.jobs.why.EdgeReader.Hub;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Edges of the two ends that have too many to be followed one by one: those that lead to what the
 * other end has reached, and the media that both have, or that look alike. The tables are joined,
 * and the first of what they have in common is read.
 */
final class Bridges {
  private final EdgeReader reader;

  Bridges(EdgeReader reader) {
    this.reader = reader;
  }

  /** Reads the edges from an end to nodes that are known. */
  void toReached(Hub end, Collection<Node> reached) {
    NodeKind kind = relation(end).to(end.forwards());
    List<String> keys =
        reached.stream()
            .filter(node -> node.kind() == kind)
            .map(Node::key)
            .limit(EdgeReader.MOST_ROWS)
            .toList();
    if (!keys.isEmpty()) {
      rows(end)
          .filter(col("to").isInCollection(keys))
          .orderBy("to", "where")
          .limit(EdgeReader.MOST_ROWS)
          .collectAsList()
          .forEach(reader::add);
    }
  }

  /** Reads what two ends have in common, as far as it is of one kind. */
  void shared(Hub one, Hub other) {
    if (relation(one).to(one.forwards()) == relation(other).to(other.forwards())) {
      firstOf(rows(one), rows(other));
      firstOf(rows(other), rows(one));
    }
  }

  private void firstOf(Dataset<Row> rows, Dataset<Row> others) {
    rows.join(others.select("to"), names("to"), "left_semi")
        .select(
            "relation", Relation.FORWARDS, "from", "to", "where", "strength", "sentence", "label")
        .orderBy("to")
        .limit(reader.most())
        .collectAsList()
        .forEach(reader::add);
  }

  /** Reads media of the one end that look like media of the other. */
  void alike(Hub one, Hub other) {
    boolean ofMedia =
        relation(one).to(one.forwards()) == NodeKind.MEDIA
            && relation(other).to(other.forwards()) == NodeKind.MEDIA;
    for (int i = 0; ofMedia && i < reader.relations().size(); i++) {
      Relation links = reader.relations().get(i);
      if (links.left() == NodeKind.MEDIA && links.right() == NodeKind.MEDIA) {
        Set<Node> ends = new TreeSet<>();
        linked(links.all(i), one, other, ends);
        linked(links.all(i), other, one, ends);
        toReached(one, ends);
        toReached(other, ends);
      }
    }
  }

  private void linked(Dataset<Row> links, Hub left, Hub right, Set<Node> ends) {
    Column weak = col("strength");
    links
        .join(rows(left).select(col("to").as("from")), names("from"), "left_semi")
        .join(rows(right).select("to"), names("to"), "left_semi")
        .select(
            "relation", Relation.FORWARDS, "from", "to", "where", "strength", "sentence", "label")
        .orderBy(weak.desc(), col("from"), col("to"))
        .limit(reader.most())
        .collectAsList()
        .forEach(
            row -> {
              ends.add(reader.add(row));
              ends.add(new Node(NodeKind.MEDIA, row.getString(row.fieldIndex("from"))));
            });
  }

  private Relation relation(Hub end) {
    return reader.relations().get(end.relation());
  }

  private Dataset<Row> rows(Hub end) {
    return relation(end).from(end.forwards(), List.of(end.node().key()), end.relation());
  }

  private static scala.collection.immutable.Seq<String> names(String... columns) {
    return CollectionConverters.asScala(List.of(columns)).toSeq();
  }
}
