package org.vigil.jobs.why;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.vigil.model.term.Strength;

/**
 * A way from one node to another.
 *
 * @param nodes from the one to the other
 * @param edges between them, one fewer
 * @param cost the sum of the edges' costs
 */
record Path(List<Node> nodes, List<Edge> edges, int cost) {
  static Path of(Node start) {
    return new Path(List.of(start), List.of(), 0);
  }

  Node end() {
    return nodes.get(nodes.size() - 1);
  }

  Path with(Edge edge) {
    List<Node> further = new ArrayList<>(nodes);
    further.add(edge.other(end()));
    List<Edge> walked = new ArrayList<>(edges);
    walked.add(edge);
    return new Path(further, walked, cost + edge.cost());
  }

  /** As strong as its weakest edge. */
  Strength strength() {
    return edges.stream().map(Edge::strength).max(Comparator.naturalOrder()).orElseThrow();
  }

  /** Paths by the same kinds of things and rows say the same, of other things. */
  String shape() {
    return nodes.stream().map(node -> node.kind().name()).collect(Collectors.joining(" "))
        + edges.stream().map(edge -> edge.row().table()).collect(Collectors.joining(" "));
  }

  /** What lies between the ends. */
  List<Node> between() {
    return nodes.subList(1, nodes.size() - 1);
  }
}
