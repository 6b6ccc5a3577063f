package org.vigil.jobs.why;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.vigil.jobs.why.EdgeReader.Hub;
import org.vigil.jobs.why.EdgeReader.Reached;

/** What has been reached from one end, a step at a time, breadth first. */
final class Walk {
  /** From so many nodes a step goes on, at most; those that tell most come first. */
  private static final int MOST_NODES = 500;

  private final Node end;
  private final Set<Node> reached = new TreeSet<>();
  private final List<Hub> hubs = new ArrayList<>();
  private final Set<String> limits = new LinkedHashSet<>();
  private Set<Node> frontier = new TreeSet<>();

  Walk(Node end) {
    this.end = end;
    reached.add(end);
    frontier.add(end);
  }

  Set<Node> reached() {
    return reached;
  }

  int width() {
    return frontier.size();
  }

  /** How the end itself has more than could be followed. */
  List<Hub> ofEnd() {
    return hubs.stream().filter(hub -> hub.node().equals(end)).toList();
  }

  /** Goes a step further. */
  void step(EdgeReader reader) {
    if (frontier.size() > MOST_NODES) {
      limits.add(
          "%,d of %,d things that are as near to %s were followed."
              .formatted(MOST_NODES, frontier.size(), end.words()));
    }
    Reached next = reader.read(frontier.stream().limit(MOST_NODES).toList(), Set.of(end));
    next.hubs().forEach(hub -> note(hub, reader));
    if (next.cut()) {
      limits.add(
          "More than %,d rows were there at one step from %s; the strongest were followed."
              .formatted(EdgeReader.MOST_ROWS, end.words()));
    }
    frontier = new TreeSet<>(next.reached());
    frontier.removeAll(reached);
    reached.addAll(frontier);
  }

  private void note(Hub hub, EdgeReader reader) {
    hubs.add(hub);
    Relation relation = reader.relations().get(hub.relation());
    String followed = hub.node().equals(end) ? "the first were followed" : "they were not followed";
    limits.add(
        "%s has more than %,d connections with %s in %s: %s."
            .formatted(
                hub.node().words(),
                reader.most(),
                relation.to(hub.forwards()).words(),
                relation.table(),
                followed));
  }

  /** What was not followed, in sentences. */
  Set<String> limits() {
    return limits;
  }
}
