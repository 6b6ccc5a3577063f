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
  private static final String[] COLUMNS = {
    Relation.FORWARDS, "from", "to", "where", "strength", "sentence", "label", "rightKind"
  };

  private final EdgeReader reader;

  Bridges(EdgeReader reader) {
    this.reader = reader;
  }

  /** Reads the edges from an end to nodes that are known. */
  void toReached(Hub end, Collection<Node> reached) {
    List<String> keys =
        reached.stream()
            .filter(node -> relation(end).touches(!end.forwards(), node.kind()))
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

  /** Reads the media that two ends have in common. */
  void shared(Hub one, Hub other) {
    if (leadToMedia(one, other)) {
      firstOf(rows(one), rows(other));
      firstOf(rows(other), rows(one));
    }
  }

  private void firstOf(Dataset<Row> rows, Dataset<Row> others) {
    rows.join(others.select("to"), names("to"), "left_semi")
        .select("relation", COLUMNS)
        .orderBy("to")
        .limit(reader.most())
        .collectAsList()
        .forEach(reader::add);
  }

  /** Reads media of the one end that look like media of the other. */
  void alike(Hub one, Hub other) {
    for (int i = 0; leadToMedia(one, other) && i < reader.relations().size(); i++) {
      Relation links = reader.relations().get(i);
      if (links.left() == NodeKind.MEDIA && links.leadsToMedia(true)) {
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
        .select("relation", COLUMNS)
        .orderBy(weak.desc(), col("from"), col("to"))
        .limit(reader.most())
        .collectAsList()
        .forEach(
            row -> {
              ends.add(reader.add(row));
              ends.add(new Node(NodeKind.MEDIA, row.getString(row.fieldIndex("from"))));
            });
  }

  private boolean leadToMedia(Hub one, Hub other) {
    return relation(one).leadsToMedia(one.forwards())
        && relation(other).leadsToMedia(other.forwards());
  }

  private Relation relation(Hub end) {
    return reader.relations().get(end.relation());
  }

  private Dataset<Row> rows(Hub end) {
    return relation(end).from(end.forwards(), end.node(), end.relation());
  }

  private static scala.collection.immutable.Seq<String> names(String... columns) {
    return CollectionConverters.asScala(List.of(columns)).toSeq();
  }
}
