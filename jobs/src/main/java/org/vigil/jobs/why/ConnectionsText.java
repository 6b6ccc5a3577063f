package org.vigil.jobs.why;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.vigil.jobs.text.VisibleText;
import org.vigil.jobs.why.Paths.Connection;

/** What was found, for a person to read; names from untrusted bytes are made visible. */
public final class ConnectionsText {
  private static final int MOST_ALIKE = 3;

  private final Connections found;
  private final List<String> lines = new ArrayList<>();

  private ConnectionsText(Connections found) {
    this.found = found;
  }

  /** The text, a line each. */
  public static List<String> of(Connections found) {
    ConnectionsText text = new ConnectionsText(found);
    if (found.ends().size() == 1) {
      text.around();
    } else {
      text.between();
    }
    if (!found.remarks().isEmpty()) {
      text.line("");
      text.line("Not all was followed (--hub and --depth go further):");
      found.remarks().forEach(remark -> text.line("  " + remark));
    }
    return text.lines;
  }

  private void line(String text) {
    lines.add(VisibleText.of(text));
  }

  private void between() {
    String ends = words(found.ends().get(0)) + " and " + words(found.ends().get(1));
    int depth = found.limits().depth();
    if (found.found().isEmpty()) {
      line(format("Nothing connects %s in %d steps or fewer.", ends, depth));
      return;
    }
    int ways = found.found().size();
    line(
        format(
            "%s are connected in %s; the shortest and strongest first.",
            upper(ends), ways == 1 ? "one way" : format("%,d ways", ways)));
    int number = 0;
    for (Connection connection : found.found()) {
      if (++number > found.limits().most()) {
        line("");
        line(format("%,d more ways were found; --most prints more.", ways - number + 1));
        return;
      }
      line("");
      connection(number, connection);
    }
  }

  private void connection(int number, Connection connection) {
    Path path = connection.path();
    String way = path.between().isEmpty() ? "directly" : "by " + through(path);
    line(format("%d. %s, %s, %s", number, upper(way), strength(path), steps(path.edges().size())));
    for (Edge edge : path.edges()) {
      line("     " + edge.sentence());
      line("       " + edge.row().table() + " WHERE " + edge.row().where());
    }
    List<Path> alike = connection.alike();
    if (!alike.isEmpty()) {
      String some =
          alike.stream().limit(MOST_ALIKE).map(this::through).collect(Collectors.joining("; "));
      String more = alike.size() > MOST_ALIKE ? "; and more" : "";
      line(format("     %,d more like it: by %s%s", alike.size(), some, more));
    }
  }

  private String through(Path path) {
    return path.between().stream().map(this::words).collect(Collectors.joining(", "));
  }

  private static String strength(Path path) {
    return path.strength().name().toLowerCase(Locale.ROOT);
  }

  private static String steps(int steps) {
    return steps == 1 ? "1 step" : steps + " steps";
  }

  private void around() {
    Node centre = found.ends().get(0);
    List<Edge> edges = found.graph().edges();
    line(
        format(
            "Within %s of %s lie %,d things, connected by %,d rows.",
            steps(found.limits().depth()), words(centre), found.nodes().size() - 1, edges.size()));
    List<Edge> own =
        edges.stream()
            .filter(edge -> edge.left().equals(centre) || edge.right().equals(centre))
            .sorted(Comparator.comparing(Edge::cost).thenComparing(edge -> edge.other(centre)))
            .toList();
    own.stream()
        .limit(found.limits().most())
        .forEach(
            edge -> {
              line("");
              line(format("%s: %s", upper(words(edge.other(centre))), strengthOf(edge)));
              line("     " + edge.sentence());
              line("       " + edge.row().table() + " WHERE " + edge.row().where());
            });
    if (own.size() > found.limits().most()) {
      line("");
      line(
          format(
              "%,d more are connected with it directly; --most prints more.",
              own.size() - found.limits().most()));
    }
  }

  private static String strengthOf(Edge edge) {
    return edge.strength().name().toLowerCase(Locale.ROOT);
  }

  private String words(Node node) {
    return found.graph().words(node);
  }

  private static String upper(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }

  private static String format(String text, Object... values) {
    return String.format(Locale.ROOT, text, values);
  }
}
