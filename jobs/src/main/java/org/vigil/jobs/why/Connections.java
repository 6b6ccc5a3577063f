package org.vigil.jobs.why;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.vigil.jobs.why.EdgeReader.Hub;
import org.vigil.jobs.why.EdgeReader.Reached;
import org.vigil.jobs.why.Paths.Connection;
import org.vigil.lake.Snapshot;

/**
 * How two nodes of a published night are connected, or what lies around one: a search from both
 * ends, breadth first, of which each step, of both, is one query.
 */
public final class Connections {
  private final List<Node> ends;
  private final Limits limits;
  private final Graph graph = new Graph();
  private final List<Walk> walks;
  private final EdgeReader reader;
  private final MediaFacts facts;
  private final Set<Hub> hubs = new LinkedHashSet<>();
  private final Set<String> remarks = new LinkedHashSet<>();
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
    search.facts.into(search.graph);
    search.found = search.ways();
    return search;
  }

  /** What lies around one node. */
  public static Connections around(Snapshot snapshot, Node node, Limits limits) {
    Connections search = new Connections(snapshot, List.of(node), limits);
    for (int step = 0; step < limits.depth(); step++) {
      search.step(search.walks);
    }
    search.facts.into(search.graph);
    return search;
  }

  private List<Connection> ways() {
    return Paths.between(graph, ends.get(0), ends.get(1), limits.depth());
  }

  /** Both ends go on together, while the ways may be long enough; then the narrower one. */
  private void search() {
    int left = limits.depth();
    while (left > 0 && ways().size() < limits.most()) {
      List<Walk> next = left == 1 ? List.of(narrower()) : walks;
      if (next.stream().allMatch(walk -> walk.width() == 0)) {
        break;
      }
      step(next);
      bridge();
      left -= next.size();
    }
  }

  private void step(List<Walk> next) {
    Set<Node> nodes = new TreeSet<>();
    for (Walk walk : next) {
      if (walk.width() > Walk.MOST_NODES) {
        remarks.add(
            "%,d of %,d things that are as near to %s were followed."
                .formatted(Walk.MOST_NODES, walk.width(), walk.end().words()));
      }
      nodes.addAll(walk.next());
    }
    Reached read = reader.read(nodes, Set.copyOf(ends));
    read.hubs().forEach(this::note);
    if (read.cut()) {
      remarks.add(
          "More than %,d rows were there at one step; the strongest were followed."
              .formatted(EdgeReader.MOST_ROWS));
    }
    next.forEach(walk -> walk.step(read));
  }

  private void note(Hub hub) {
    boolean isEnd = ends.contains(hub.node());
    if (isEnd) {
      hubs.add(hub);
    }
    Relation relation = reader.relations().get(hub.relation());
    remarks.add(
        "%s has more than %,d connections with %s in %s: %s."
            .formatted(
                hub.node().words(),
                reader.most(),
                relation.others(hub.forwards()),
                relation.table(),
                isEnd ? "the strongest were followed" : "they were not followed"));
  }

  /** The side that has less to follow, but something. */
  private Walk narrower() {
    Walk left = walks.get(0);
    Walk right = walks.get(1);
    boolean rightIsLess = right.width() > 0 && right.width() < left.width();
    return left.width() == 0 || rightIsLess ? right : left;
  }

  private void bridge() {
    Bridges bridges = new Bridges(reader);
    List<Hub> left = hubs.stream().filter(hub -> hub.node().equals(ends.get(0))).toList();
    List<Hub> right = hubs.stream().filter(hub -> hub.node().equals(ends.get(1))).toList();
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
    return List.copyOf(remarks);
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
