package org.vigil.jobs.why;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.vigil.jobs.why.EdgeReader.Reached;

/** What has been reached from one end, a step at a time, breadth first. */
final class Walk {
  /** From so many nodes a step goes on, at most; those that tell most come first. */
  static final int MOST_NODES = 500;

  private final Node end;
  private final Set<Node> reached = new TreeSet<>();
  private Set<Node> frontier = new TreeSet<>();

  Walk(Node end) {
    this.end = end;
    reached.add(end);
    frontier.add(end);
  }

  Node end() {
    return end;
  }

  Set<Node> reached() {
    return reached;
  }

  int width() {
    return frontier.size();
  }

  /** From where the next step goes. */
  List<Node> next() {
    return frontier.stream().limit(MOST_NODES).toList();
  }

  /** Goes a step further, by what was read of the nodes that were next. */
  void step(Reached read) {
    Set<Node> further = new TreeSet<>();
    next().forEach(node -> further.addAll(read.reached().getOrDefault(node, Set.of())));
    further.removeAll(reached);
    frontier = further;
    reached.addAll(frontier);
  }
}
