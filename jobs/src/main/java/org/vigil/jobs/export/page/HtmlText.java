package org.vigil.jobs.export.page;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.vigil.jobs.text.VisibleText;

/** Untrusted text and tables of it as HTML. */
public final class HtmlText {
  private HtmlText() {}

  /** The text with nothing in it that HTML reads as anything but text, in content or attributes. */
  public static String of(String text) {
    return VisibleText.of(text)
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }

  /** A titled table of such texts; nothing at all when there are no rows. */
  public static String table(String title, List<String> columns, List<List<String>> rows) {
    if (rows.isEmpty()) {
      return "";
    }
    return "<table class=\"plain\"><caption>"
        + of(title)
        + "</caption><thead>"
        + row("th", columns)
        + "</thead><tbody>"
        + rows.stream().map(row -> row("td", row)).collect(Collectors.joining("\n"))
        + "</tbody></table>";
  }

  /** A titled list of counts; nothing at all when there are none. */
  static String tally(String title, Map<String, Long> counts) {
    return counts.isEmpty()
        ? ""
        : counts.entrySet().stream()
            .map(
                count ->
                    String.format(
                        Locale.ROOT,
                        "<li>%s <b>%,d</b></li>",
                        of(count.getKey()),
                        count.getValue()))
            .collect(Collectors.joining("", of(title) + "<ul class=\"reasons\">", "</ul>"));
  }

  private static String row(String tag, List<String> cells) {
    return cells.stream()
        .map(cell -> "<" + tag + ">" + of(cell) + "</" + tag + ">")
        .collect(Collectors.joining("", "<tr>", "</tr>"));
  }
}
