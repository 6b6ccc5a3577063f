package org.vigil.jobs.why;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.lower;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.vigil.lake.Snapshot;
import org.vigil.lake.Table;
import org.vigil.lake.Tables;
import org.vigil.model.term.CaseLinkKind;

/**
 * What a person means by a word: a digest or its first digits, a case, a lead, a series, a device
 * or its number, an identifier.
 */
public final class NamedNodes {
  private static final Pattern DIGITS = Pattern.compile("(md5-)?[0-9a-f]{8,64}");
  private static final int MOST_CANDIDATES = 20;

  private final Snapshot snapshot;

  public NamedNodes(Snapshot snapshot) {
    this.snapshot = snapshot;
  }

  /** A word that names nothing, or several things; the message is a sentence for whoever asked. */
  public static final class UnclearException extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final boolean several;

    private UnclearException(String message, boolean several) {
      super(message);
      this.several = several;
    }

    /** Whether it names several. */
    public boolean isSeveral() {
      return several;
    }
  }

  /**
   * The one thing that a word names. A kind and a colon before it leave no doubt, as in {@code
   * case:2026-0417}.
   *
   * @throws UnclearException when it names none, or several
   */
  public Node named(String word) {
    Optional<NodeKind> kind = kind(word);
    String text = kind.map(k -> word.substring(k.prefix().length() + 1)).orElse(word).strip();
    List<Candidate> all = candidates(text, kind);
    if (all.isEmpty()) {
      throw new UnclearException(
          "The published night knows nothing that is called %s: no case, lead, series, device or"
                  .formatted(word)
              + " identifier, and no media by its SHA-256, SHA-1, MD5 or at least 8 of its first"
              + " digits.",
          false);
    }
    List<Candidate> exact = all.stream().filter(Candidate::exact).toList();
    List<Candidate> meant = exact.isEmpty() ? all : exact;
    if (meant.size() > 1) {
      throw new UnclearException(several(word, meant), true);
    }
    return meant.get(0).node();
  }

  private record Candidate(Node node, boolean exact) {}

  private static String several(String word, List<Candidate> meant) {
    StringBuilder text = new StringBuilder();
    text.append("%s may be any of these; name one with its kind:".formatted(word));
    meant.stream()
        .limit(MOST_CANDIDATES)
        .forEach(candidate -> text.append("\n  ").append(candidate.node().text()));
    return meant.size() > MOST_CANDIDATES
        ? text.append("\n  and more").toString()
        : text.toString();
  }

  private static Optional<NodeKind> kind(String word) {
    for (NodeKind kind : NodeKind.values()) {
      if (word.toLowerCase(Locale.ROOT).startsWith(kind.prefix() + ":")) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }

  private List<Candidate> candidates(String text, Optional<NodeKind> only) {
    List<Dataset<Row>> parts = new ArrayList<>();
    for (NodeKind kind : NodeKind.values()) {
      if (only.isEmpty() || only.get() == kind) {
        parts.addAll(parts(kind, text, only.isPresent()));
      }
    }
    List<Row> rows =
        parts.stream()
            .reduce(Dataset::union)
            .map(all -> all.distinct().orderBy(col("exact").desc(), col("kind"), col("key")))
            .map(all -> all.limit(MOST_CANDIDATES + 1).collectAsList())
            .orElse(List.of());
    return rows.stream()
        .map(
            row ->
                new Candidate(
                    new Node(NodeKind.valueOf(row.getString(0)), row.getString(1)),
                    row.getBoolean(2)))
        .distinct()
        .toList();
  }

  private List<Dataset<Row>> parts(NodeKind kind, String text, boolean asked) {
    Column value = lower(col("value")).equalTo(text.toLowerCase(Locale.ROOT));
    return switch (kind) {
      case CASE -> List.of(same(Tables.CASES, kind, col("caseId"), text));
      case IDENTIFIER -> {
        Column key = concat_ws(":", col("kind"), col("value"));
        yield List.of(found(Tables.IDENTIFIERS, value.or(key.equalTo(text)), kind, key, lit(true)));
      }
      case DEVICE -> {
        Column key = col("deviceId");
        yield List.of(found(Tables.DEVICES, value.or(key.equalTo(text)), kind, key, lit(true)));
      }
      case MEDIA -> media(text);
      case LEAD -> digits(Tables.LEADS, kind, "leadId", text);
      case SERIES -> digits(Tables.SERIES, kind, "seriesId", text);
      case NAMED_SERIES -> namedSeries(text);
      case ENTRY ->
          asked
              ? List.of(
                  same(Tables.MATCHES, kind, concat_ws("/", col("hashSet"), col("entryId")), text))
              : List.of();
      case FOLDER, PLACE_AND_HOUR -> asked ? List.of(shared(kind, text)) : List.of();
    };
  }

  private List<Dataset<Row>> media(String text) {
    String digest = text.toLowerCase(Locale.ROOT);
    if (!DIGITS.matcher(digest).matches()) {
      return List.of();
    }
    Column key = col("sha256");
    Column whole =
        key.equalTo(digest).or(col("sha1").equalTo(digest)).or(col("md5").equalTo(digest));
    return List.of(
        found(Tables.MEDIA, key.startsWith(digest).or(whole), NodeKind.MEDIA, key, whole));
  }

  private List<Dataset<Row>> digits(Table<?> table, NodeKind kind, String column, String text) {
    String digest = text.toLowerCase(Locale.ROOT);
    Column key = col(column);
    return DIGITS.matcher(digest).matches()
        ? List.of(found(table, key.startsWith(digest), kind, key, key.equalTo(digest)))
        : List.of();
  }

  private List<Dataset<Row>> namedSeries(String text) {
    String name = text.replaceAll("\\s+", " ").strip().toLowerCase(Locale.ROOT);
    Column asserted = RelationColumns.normal(col("value"));
    Column listed = RelationColumns.normal(col("series"));
    return List.of(
        found(
            Tables.ASSERTIONS,
            col("kind").equalTo("SERIES").and(asserted.equalTo(name)),
            NodeKind.NAMED_SERIES,
            asserted,
            lit(true)),
        found(Tables.KNOWN_MEDIA, listed.equalTo(name), NodeKind.NAMED_SERIES, listed, lit(true)));
  }

  private Dataset<Row> shared(NodeKind kind, String text) {
    String linked = CaseLinkKind.valueOf(kind.name()).name();
    Column its = col("kind").equalTo(linked).and(col("thing").startsWith(text));
    return found(Tables.CASE_LINKS, its, kind, col("thing"), col("thing").equalTo(text));
  }

  private Dataset<Row> same(Table<?> table, NodeKind kind, Column key, String text) {
    return found(table, key.equalTo(text), kind, key, lit(true));
  }

  private Dataset<Row> found(
      Table<?> table, Column condition, NodeKind kind, Column key, Column exact) {
    return snapshot
        .rows(table)
        .filter(condition)
        .select(lit(kind.name()).as("kind"), key.as("key"), exact.as("exact"))
        .toDF("kind", "key", "exact");
  }
}
