package org.vigil.jobs.why;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.size;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.vigil.lake.Snapshot;
import org.vigil.lake.Tables;
import org.vigil.model.term.CaseLinkKind;

/** In how many cases things are that lie in a graph, as far as a table counts them. */
final class NodeCases {
  private NodeCases() {}

  static Map<Node, Long> of(Snapshot snapshot, Set<Node> nodes) {
    Set<String> linking =
        Arrays.stream(CaseLinkKind.values()).map(CaseLinkKind::name).collect(Collectors.toSet());
    Dataset<Row> linked =
        snapshot
            .rows(Tables.CASE_LINKS)
            .filter(col("thing").isInCollection(keys(nodes, linking)))
            .select("kind", "thing", "cases");
    Dataset<Row> devices =
        snapshot
            .rows(Tables.DEVICES)
            .filter(col("deviceId").isInCollection(keys(nodes, Set.of(NodeKind.DEVICE.name()))))
            .select(lit(NodeKind.DEVICE.name()), col("deviceId"), col("cases"));
    Dataset<Row> leads =
        snapshot
            .rows(Tables.LEADS)
            .filter(col("leadId").isInCollection(keys(nodes, Set.of(NodeKind.LEAD.name()))))
            .select(lit(NodeKind.LEAD.name()), col("leadId"), size(col("cases")).cast("bigint"));
    Map<Node, Long> cases = new TreeMap<>();
    linked
        .union(devices)
        .union(leads)
        .distinct()
        .collectAsList()
        .forEach(
            row ->
                cases.merge(
                    new Node(NodeKind.valueOf(row.getString(0)), row.getString(1)),
                    row.getLong(2),
                    Math::max));
    return cases;
  }

  private static Set<String> keys(Set<Node> nodes, Set<String> kinds) {
    return nodes.stream()
        .filter(node -> kinds.contains(node.kind().name()))
        .map(Node::key)
        .collect(Collectors.toSet());
  }
}
