package org.vigil.jobs.why;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;

/**
 * The ways between two nodes of a graph, the shortest and strongest first. A way that makes a
 * detour is none: no two of its nodes are connected as cheaply by an edge that it leaves out.
 */
final class Paths {
  private static final int MOST_PATHS = 1_000;
  private static final int MOST_TRIED = 200_000;

  private final Graph graph;
  private final Node to;
  private final int depth;
  private final Map<Node, Integer> costs = new TreeMap<>();

  private Paths(Graph graph, Node to, int depth) {
    this.graph = graph;
    this.to = to;
    this.depth = depth;
    costsToEnd();
  }

  /**
   * A way, and how many others are like it.
   *
   * @param path the best
   * @param alike others by the same kinds of things, the best first
   */
  record Connection(Path path, List<Path> alike) {}

  /** The ways of at most so many edges, those that are alike together. */
  static List<Connection> between(Graph graph, Node from, Node to, int depth) {
    Map<String, Connection> byShape = new LinkedHashMap<>();
    for (Path path : new Paths(graph, to, depth).from(from)) {
      Connection before = byShape.get(path.shape());
      if (before == null) {
        byShape.put(path.shape(), new Connection(path, new ArrayList<>()));
      } else {
        before.alike().add(path);
      }
    }
    return List.copyOf(byShape.values());
  }

  /** Dijkstra's, from the end: what is left to go, at least. */
  private void costsToEnd() {
    PriorityQueue<Map.Entry<Integer, Node>> open =
        new PriorityQueue<>(Map.Entry.<Integer, Node>comparingByKey());
    open.add(Map.entry(0, to));
    while (!open.isEmpty()) {
      Map.Entry<Integer, Node> next = open.remove();
      if (costs.putIfAbsent(next.getValue(), next.getKey()) == null) {
        graph
            .neighbours(next.getValue())
            .forEach((node, edge) -> open.add(Map.entry(next.getKey() + edge.cost(), node)));
      }
    }
  }

  private List<Path> from(Node from) {
    List<Path> found = new ArrayList<>();
    Comparator<Path> least = Comparator.comparingInt(this::estimate);
    PriorityQueue<Path> open =
        new PriorityQueue<>(
            least.thenComparing(path -> path.nodes().size()).thenComparing(Paths::compareNodes));
    if (costs.containsKey(from)) {
      open.add(Path.of(from));
    }
    int tried = 0;
    while (!open.isEmpty() && found.size() < MOST_PATHS && tried < MOST_TRIED) {
      tried++;
      Path path = open.remove();
      if (path.end().equals(to)) {
        found.add(path);
      } else if (path.edges().size() < depth) {
        open.addAll(further(path));
      }
    }
    return found;
  }

  private int estimate(Path path) {
    return path.cost() + costs.getOrDefault(path.end(), 0);
  }

  private static int compareNodes(Path one, Path other) {
    for (int i = 0; i < Math.min(one.nodes().size(), other.nodes().size()); i++) {
      int order = one.nodes().get(i).compareTo(other.nodes().get(i));
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(one.nodes().size(), other.nodes().size());
  }

  private Collection<Path> further(Path path) {
    List<Path> further = new ArrayList<>();
    graph
        .neighbours(path.end())
        .forEach(
            (node, edge) -> {
              if (costs.containsKey(node) && !path.nodes().contains(node)) {
                Path longer = path.with(edge);
                if (!isDetour(longer)) {
                  further.add(longer);
                }
              }
            });
    return further;
  }

  /** Whether an edge leads to its end from an earlier node, and costs no more. */
  private boolean isDetour(Path path) {
    int cost = path.cost();
    int walked = 0;
    for (int i = 0; i < path.edges().size() - 1; i++) {
      Edge shortcut = graph.between(path.nodes().get(i), path.end());
      if (shortcut != null && shortcut.cost() <= cost - walked) {
        return true;
      }
      walked += path.edges().get(i).cost();
    }
    return false;
  }
}
