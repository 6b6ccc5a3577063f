package org.vigil.jobs.why;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.vigil.jobs.why.Paths.Connection;
import org.vigil.model.term.Strength;

/** The ways between two nodes. */
class PathsTest {
  private static final Node A = new Node(NodeKind.CASE, "A");
  private static final Node B = new Node(NodeKind.CASE, "B");
  private static final Node CAMERA = new Node(NodeKind.DEVICE, "camera");
  private static final Node LENS = new Node(NodeKind.DEVICE, "lens");
  private static final Node EMAIL = new Node(NodeKind.IDENTIFIER, "EMAIL:a@example.org");
  private static final Node MEDIA = new Node(NodeKind.MEDIA, "0a0a0a0a0a0a0a0a");

  private final Graph graph = new Graph();

  private void edge(Node left, Node right, Strength strength) {
    graph.add(new Edge(left, right, new Edge.RowKey("table", "k = '1'"), strength, "Because."));
  }

  private List<Connection> ways(int depth) {
    return Paths.between(graph, A, B, depth);
  }

  @Test
  void theStrongerOfTwoWaysOfOneLengthComesFirst() {
    edge(A, CAMERA, Strength.WEAK);
    edge(CAMERA, B, Strength.STRONG);
    edge(A, EMAIL, Strength.STRONG);
    edge(EMAIL, B, Strength.STRONG);
    assertThat(ways(4))
        .extracting(way -> way.path().between(), way -> way.path().strength())
        .containsExactly(
            org.assertj.core.api.Assertions.tuple(List.of(EMAIL), Strength.STRONG),
            org.assertj.core.api.Assertions.tuple(List.of(CAMERA), Strength.WEAK));
  }

  @Test
  void waysByTheSameKindsOfThingsAreOne() {
    for (Node device : List.of(LENS, CAMERA)) {
      edge(A, device, Strength.STRONG);
      edge(device, B, Strength.STRONG);
    }
    assertThat(ways(4)).hasSize(1);
    assertThat(ways(4).get(0).path().between()).containsExactly(CAMERA);
    assertThat(ways(4).get(0).alike()).extracting(Path::between).containsExactly(List.of(LENS));
  }

  @Test
  void aDetourIsNoWay() {
    edge(A, CAMERA, Strength.STRONG);
    edge(CAMERA, B, Strength.STRONG);
    edge(A, MEDIA, Strength.STRONG);
    edge(MEDIA, CAMERA, Strength.STRONG);
    assertThat(ways(4)).hasSize(1);
  }

  @Test
  void aWayIsNoLongerThanWasAskedFor() {
    edge(A, MEDIA, Strength.STRONG);
    edge(MEDIA, CAMERA, Strength.STRONG);
    edge(CAMERA, B, Strength.STRONG);
    assertThat(ways(3)).hasSize(1);
    assertThat(ways(2)).isEmpty();
  }

  @Test
  void nothingConnectsWhatHasNoEdges() {
    assertThat(ways(4)).isEmpty();
  }
}
