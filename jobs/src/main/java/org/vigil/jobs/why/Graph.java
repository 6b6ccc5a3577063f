package org.vigil.jobs.why;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What has been read of what is connected; bounded by what was asked for. */
final class Graph {
  private record Ends(Node least, Node other, Edge.RowKey row) {}

  private final Map<Ends, Edge> edges = new LinkedHashMap<>();
  private final Map<Node, Map<Node, Edge>> strongest = new TreeMap<>();
  private final Map<Node, String> labels = new TreeMap<>();

  /** Adds an edge, unless it is there. */
  void add(Edge edge) {
    boolean ordered = edge.left().compareTo(edge.right()) <= 0;
    Node least = ordered ? edge.left() : edge.right();
    if (edges.putIfAbsent(new Ends(least, edge.other(least), edge.row()), edge) == null) {
      connect(edge);
    }
  }

  /** Of several edges between two nodes the strongest counts, of equal ones the first. */
  private void connect(Edge edge) {
    for (Node end : List.of(edge.left(), edge.right())) {
      strongest
          .computeIfAbsent(end, any -> new TreeMap<>())
          .merge(edge.other(end), edge, (one, two) -> two.cost() < one.cost() ? two : one);
    }
  }

  /** Writes each edge anew. */
  void replaceEdges(UnaryOperator<Edge> change) {
    edges.replaceAll((ends, edge) -> change.apply(edge));
    strongest.clear();
    edges.values().forEach(this::connect);
  }

  /** Gives a node the words that its table has for it. */
  void label(Node node, @Nullable String label) {
    if (label != null) {
      labels.putIfAbsent(node, label);
    }
  }

  /** A node in words. */
  String words(Node node) {
    String label = labels.get(node);
    return switch (node.kind()) {
      case FOLDER, PLACE_AND_HOUR -> label == null ? node.words() : label;
      case MEDIA -> node.words() + (label == null ? "" : " (" + label + ")");
      default -> node.words();
    };
  }

  /** The neighbours of a node, each with the strongest edge to it. */
  Map<Node, Edge> neighbours(Node node) {
    return strongest.getOrDefault(node, Map.of());
  }

  @Nullable Edge between(Node one, Node other) {
    return neighbours(one).get(other);
  }

  Set<Node> nodes() {
    return strongest.keySet();
  }

  /** All edges, the strongest first. */
  List<Edge> edges() {
    Collection<Edge> all = edges.values();
    return all.stream()
        .sorted(
            Comparator.comparing(Edge::cost)
                .thenComparing(Edge::left)
                .thenComparing(Edge::right)
                .thenComparing(edge -> edge.row().table())
                .thenComparing(edge -> edge.row().where()))
        .toList();
  }
}
