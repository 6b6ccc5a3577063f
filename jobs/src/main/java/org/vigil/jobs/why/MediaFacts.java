package org.vigil.jobs.why;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.lit;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.vigil.lake.Snapshot;
import org.vigil.lake.Tables;
import org.vigil.model.term.EntryStatus;
import org.vigil.model.term.Strength;
import scala.jdk.javaapi.CollectionConverters;

/**
 * How much a media tells that two cases have: little if many have it, if a list only knows it, as
 * it knows software, or if it is no picture or video.
 */
final class MediaFacts {
  private static final int MOST_MEDIA = 5_000;
  private static final int MANY_CASES = 10;

  private final Snapshot snapshot;
  private final Map<String, Fact> known = new TreeMap<>();

  MediaFacts(Snapshot snapshot) {
    this.snapshot = snapshot;
  }

  private record Fact(String mediaType, long sizeBytes, long cases, boolean onlyKnown) {
    String words() {
      String size = sizeBytes < 0 ? "" : format(", %,d bytes", sizeBytes);
      return mediaType + size + (cases == 1 ? ", in 1 case" : format(", in %,d cases", cases));
    }

    boolean common() {
      return onlyKnown || cases > MANY_CASES;
    }

    boolean isPicture() {
      return mediaType.startsWith("image/") || mediaType.startsWith("video/");
    }
  }

  /** Weakens the edges of media that tell little, and gives media their words. */
  void into(Graph graph) {
    List<String> media =
        graph.nodes().stream()
            .filter(node -> node.kind() == NodeKind.MEDIA && !known.containsKey(node.key()))
            .map(Node::key)
            .limit(MOST_MEDIA)
            .toList();
    if (media.isEmpty()) {
      return;
    }
    Map<String, Fact> fresh = read(media);
    known.putAll(fresh);
    fresh.forEach((key, fact) -> graph.label(new Node(NodeKind.MEDIA, key), fact.words()));
    graph.replaceEdges(edge -> weakened(edge, fresh));
  }

  /** In how many cases a media is, if that was asked for. */
  long cases(Node media) {
    Fact fact = known.get(media.key());
    return fact == null ? 0 : fact.cases();
  }

  private Map<String, Fact> read(List<String> media) {
    Dataset<Row> cases =
        snapshot
            .rows(Tables.MEDIA_FILES)
            .filter(col("sha256").isInCollection(media))
            .groupBy("sha256")
            .agg(count_distinct(col("caseId")).as("cases"));
    Dataset<Row> software =
        snapshot
            .rows(Tables.KNOWN_MEDIA)
            .filter(col("status").equalTo(EntryStatus.KNOWN.name()).and(col("nightTo").isNull()))
            .select("hashSet", "entryId");
    Dataset<Row> listed =
        snapshot
            .rows(Tables.MATCHES)
            .filter(col("sha256").isInCollection(media).and(col("nightTo").isNull()))
            .join(software, names("hashSet", "entryId"), "left_semi")
            .select(col("sha256"), lit(true).as("software"))
            .distinct();
    Map<String, Fact> facts = new TreeMap<>();
    snapshot
        .rows(Tables.MEDIA)
        .filter(col("sha256").isInCollection(media))
        .select("sha256", "mediaType", "sizeBytes")
        .join(cases, names("sha256"), "left")
        .join(listed, names("sha256"), "left")
        .select(
            col("sha256"),
            col("mediaType"),
            col("sizeBytes"),
            coalesce(col("cases"), lit(0L)),
            coalesce(col("software"), lit(false)))
        .collectAsList()
        .forEach(
            row ->
                facts.put(
                    row.getString(0),
                    new Fact(row.getString(1), row.getLong(2), row.getLong(3), row.getBoolean(4))));
    return facts;
  }

  private static Edge weakened(Edge edge, Map<String, Fact> facts) {
    Fact fact =
        edge.left().kind() == NodeKind.MEDIA && edge.right().kind() == NodeKind.CASE
            ? facts.get(edge.left().key())
            : null;
    if (fact == null || !edge.row().table().equals("media_files")) {
      return edge;
    }
    if (fact.common()) {
      String why =
          fact.onlyKnown()
              ? " A list knows it, as it knows software."
              : format(" It is in %,d cases.", fact.cases());
      return new Edge(edge.left(), edge.right(), edge.row(), Strength.WEAK, edge.sentence() + why);
    }
    return fact.isPicture()
        ? edge
        : new Edge(edge.left(), edge.right(), edge.row(), Strength.MEDIUM, edge.sentence());
  }

  private static String format(String text, Object... values) {
    return String.format(Locale.ROOT, text, values);
  }

  private static scala.collection.immutable.Seq<String> names(String... columns) {
    return CollectionConverters.asScala(List.of(columns)).toSeq();
  }
}
