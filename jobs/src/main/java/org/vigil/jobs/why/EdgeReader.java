package org.vigil.jobs.why;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.vigil.model.term.Strength;

/**
 * Reads the edges of some nodes, in one query over all relations. Of a node that has more of one
 * relation than a stated number no more than that is read: it is a hub.
 */
final class EdgeReader {
  /** So many rows are read at once, at most. */
  static final int MOST_ROWS = 20_000;

  private final List<Relation> relations;
  private final Graph graph;
  private final int most;

  /**
   * @param graph where edges go
   * @param most from how many edges of one relation on a node is a hub
   */
  EdgeReader(List<Relation> relations, Graph graph, int most) {
    this.relations = relations;
    this.graph = graph;
    this.most = most;
  }

  List<Relation> relations() {
    return relations;
  }

  int most() {
    return most;
  }

  /** A node that has too many edges of a relation, whose left (forwards) or right end it is. */
  record Hub(Node node, int relation, boolean forwards) {}

  /**
   * What was read.
   *
   * @param reached the nodes at the other ends, by the node that they were reached from
   * @param hubs the nodes that have more
   * @param cut whether more rows were there than are read at once
   */
  record Reached(Map<Node, Set<Node>> reached, List<Hub> hubs, boolean cut) {}

  /**
   * Reads the edges of these nodes into the graph.
   *
   * @param ends those of which some edges are read even where they are hubs
   */
  Reached read(Collection<Node> nodes, Set<Node> ends) {
    List<Dataset<Row>> parts = parts(nodes);
    Reached reached = new Reached(new TreeMap<>(), new ArrayList<>(), false);
    if (parts.isEmpty()) {
      return reached;
    }
    List<Row> rows = first(parts.stream().reduce(Dataset::union).orElseThrow()).collectAsList();
    Map<Hub, List<Row>> byNode =
        rows.stream()
            .limit(MOST_ROWS)
            .collect(Collectors.groupingBy(this::of, LinkedHashMap::new, Collectors.toList()));
    byNode.forEach(
        (hub, its) -> {
          boolean many = its.size() > most;
          if (many) {
            reached.hubs().add(hub);
          }
          if (!many || ends.contains(hub.node())) {
            Set<Node> others =
                reached.reached().computeIfAbsent(hub.node(), any -> new TreeSet<>());
            its.stream().limit(most).forEach(row -> others.add(add(row)));
          }
        });
    return new Reached(reached.reached(), reached.hubs(), rows.size() > MOST_ROWS);
  }

  private List<Dataset<Row>> parts(Collection<Node> nodes) {
    Map<NodeKind, Set<String>> keys =
        nodes.stream()
            .collect(
                Collectors.groupingBy(
                    Node::kind, Collectors.mapping(Node::key, Collectors.toSet())));
    List<Dataset<Row>> parts = new ArrayList<>();
    for (int i = 0; i < relations.size(); i++) {
      for (boolean forwards : new boolean[] {true, false}) {
        Relation relation = relations.get(i);
        if (keys.keySet().stream().anyMatch(kind -> relation.touches(forwards, kind))) {
          parts.add(relation.from(forwards, keys, i));
        }
      }
    }
    return parts;
  }

  /** The strongest edges of each node and relation, one more than are followed. */
  private Dataset<Row> first(Dataset<Row> rows) {
    Column weak =
        when(col("strength").equalTo(Strength.STRONG.name()), lit(0))
            .when(col("strength").equalTo(Strength.MEDIUM.name()), lit(1))
            .otherwise(lit(2));
    Column place =
        row_number()
            .over(
                Window.partitionBy("relation", Relation.FORWARDS, "from", "fromKind")
                    .orderBy(weak, col("to"), col("where")));
    return rows.withColumn(
            "fromKind", when(col(Relation.FORWARDS), lit("")).otherwise(col("rightKind")))
        .withColumn("place", place)
        .filter(col("place").leq(most + 1))
        .orderBy("place", "relation", Relation.FORWARDS, "from")
        .limit(MOST_ROWS + 1);
  }

  private Hub of(Row row) {
    int relation = row.getInt(row.fieldIndex("relation"));
    boolean forwards = row.getBoolean(row.fieldIndex(Relation.FORWARDS));
    NodeKind kind = forwards ? relations.get(relation).left() : rightKind(row);
    return new Hub(new Node(kind, text(row, "from")), relation, forwards);
  }

  /** Adds a row to the graph, and gives the node at its other end. */
  Node add(Row row) {
    Hub from = of(row);
    Relation relation = relations.get(from.relation());
    NodeKind kind = from.forwards() ? rightKind(row) : relation.left();
    Node to = new Node(kind, text(row, "to"));
    Node left = from.forwards() ? from.node() : to;
    Node right = from.forwards() ? to : from.node();
    Edge.RowKey key = new Edge.RowKey(relation.table(), text(row, "where"));
    Strength strength = Strength.valueOf(text(row, "strength"));
    graph.add(new Edge(left, right, key, strength, text(row, "sentence")));
    int label = row.fieldIndex("label");
    graph.label(right, row.isNullAt(label) ? null : row.getString(label));
    return to;
  }

  private static NodeKind rightKind(Row row) {
    return NodeKind.valueOf(text(row, "rightKind"));
  }

  private static String text(Row row, String column) {
    return row.getString(row.fieldIndex(column));
  }
}
