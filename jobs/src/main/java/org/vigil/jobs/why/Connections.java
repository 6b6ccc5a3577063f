package org.vigil.jobs.why;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.vigil.jobs.why.EdgeReader.Hub;
import org.vigil.jobs.why.Paths.Connection;
import org.vigil.lake.Snapshot;

/**
 * How two nodes of a published night are connected, or what lies around one: a search from both
 * ends, breadth first, of which each step is one query.
 */
public final class Connections {
  private final List<Node> ends;
  private final Limits limits;
  private final Graph graph = new Graph();
  private final List<Walk> walks;
  private final EdgeReader reader;
  private final MediaFacts facts;
  private List<Connection> found = List.of();

  /**
   * How far a search goes.
   *
   * @param depth how many edges a way has, or a neighbourhood reaches, at most
   * @param most how many kinds of ways are enough
   * @param hub from how many edges of one relation on a node is not followed
   */
  public record Limits(int depth, int most, int hub) {}

  private Connections(Snapshot snapshot, List<Node> ends, Limits limits) {
    this.ends = ends;
    this.limits = limits;
    this.reader = new EdgeReader(Relations.of(snapshot), graph, limits.hub());
    this.facts = new MediaFacts(snapshot);
    this.walks = ends.stream().map(Walk::new).toList();
  }

  /** The ways between two nodes. */
  public static Connections between(Snapshot snapshot, Node one, Node other, Limits limits) {
    Connections search = new Connections(snapshot, List.of(one, other), limits);
    search.search();
    return search;
  }

  /** What lies around one node. */
  public static Connections around(Snapshot snapshot, Node node, Limits limits) {
    Connections search = new Connections(snapshot, List.of(node), limits);
    Walk walk = search.walks.get(0);
    for (int step = 0; step < limits.depth() && walk.width() > 0; step++) {
      walk.step(search.reader);
    }
    search.facts.into(search.graph);
    return search;
  }

  private void search() {
    for (int step = 0; step < limits.depth() && found.size() < limits.most(); step++) {
      Walk narrow = narrower();
      if (narrow.width() == 0) {
        break;
      }
      narrow.step(reader);
      if (walks.get(0).reached().size() > 1) {
        bridge();
      }
      if (!Paths.between(graph, ends.get(0), ends.get(1), limits.depth()).isEmpty()) {
        facts.into(graph);
        found = Paths.between(graph, ends.get(0), ends.get(1), limits.depth());
      }
    }
  }

  /** The side that has less to follow, but something. */
  private Walk narrower() {
    Walk left = walks.get(0);
    Walk right = walks.get(1);
    boolean rightOnly = left.width() == 0;
    boolean both = left.width() > 0 && right.width() > 0;
    return rightOnly || (both && right.width() < left.width()) ? right : left;
  }

  private void bridge() {
    Bridges bridges = new Bridges(reader);
    List<Hub> left = walks.get(0).ofEnd();
    List<Hub> right = walks.get(1).ofEnd();
    left.forEach(hub -> bridges.toReached(hub, walks.get(1).reached()));
    right.forEach(hub -> bridges.toReached(hub, walks.get(0).reached()));
    for (Hub one : left) {
      for (Hub other : right) {
        bridges.shared(one, other);
        bridges.alike(one, other);
      }
    }
  }

  /** The node, or the two, that were asked for. */
  public List<Node> ends() {
    return ends;
  }

  Limits limits() {
    return limits;
  }

  Graph graph() {
    return graph;
  }

  /** The ways, the shortest and strongest first. */
  List<Connection> found() {
    return found;
  }

  /** What was not followed, in sentences. */
  List<String> remarks() {
    Set<String> all = new LinkedHashSet<>();
    walks.forEach(walk -> all.addAll(walk.limits()));
    return new ArrayList<>(all);
  }

  /** In how many cases each node is, as far as a table counts them. */
  Map<Node, Long> cases(Snapshot snapshot) {
    Map<Node, Long> cases = NodeCases.of(snapshot, nodes());
    for (Node node : nodes()) {
      if (node.kind() == NodeKind.MEDIA) {
        cases.put(node, facts.cases(node));
      } else if (node.kind() == NodeKind.CASE) {
        cases.put(node, 1L);
      }
    }
    return cases;
  }

  Set<Node> nodes() {
    Set<Node> nodes = new TreeSet<>(graph.nodes());
    nodes.addAll(ends);
    return nodes;
  }
}
