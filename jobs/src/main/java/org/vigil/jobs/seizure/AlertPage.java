package org.vigil.jobs.seizure;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.vigil.jobs.export.page.HtmlText;
import org.vigil.jobs.export.page.PagePolicy;
import org.vigil.jobs.export.page.Template;
import org.vigil.model.seizure.Alert;
import org.vigil.model.seizure.AlertAcknowledgement;
import org.vigil.model.seizure.Seizure;
import org.vigil.model.term.AlertReason;

/** The alerts of a seizure as one page without scripts: what a person must know first. */
final class AlertPage {
  private static final int MOST_ROWS = 50;

  private final Seizure seizure;
  private final Map<AlertReason, Long> counts = new EnumMap<>(AlertReason.class);
  private final Map<AlertReason, List<List<String>>> rows = new EnumMap<>(AlertReason.class);
  private final Set<String> cases = new TreeSet<>();

  AlertPage(Seizure seizure) {
    this.seizure = seizure;
  }

  /** Adds an alert; the most urgent come first, and more than the page can bear are counted. */
  void add(AcknowledgedAlert alert) {
    AlertReason reason = alert.alert().reason();
    counts.merge(reason, 1L, Long::sum);
    List<List<String>> those = rows.computeIfAbsent(reason, any -> new ArrayList<>());
    if (those.size() < MOST_ROWS) {
      those.add(row(alert));
    }
    if (cases.size() < MOST_ROWS) {
      cases.add(alert.alert().caseId());
    }
  }

  /** The page. */
  String text() throws IOException {
    String style = resource("alerts.css");
    String tally =
        counts.entrySet().stream()
            .map(
                count ->
                    String.format(Locale.ROOT, "%s %,d", words(count.getKey()), count.getValue()))
            .collect(Collectors.joining(", "));
    String tables = counts.keySet().stream().map(this::table).collect(Collectors.joining());
    return new Template(resource("alerts.html"))
        .with(
            Map.of(
                "style", style,
                "policy", PagePolicy.of(style),
                "seizure", seizure.seizureId(),
                "location", seizure.location(),
                "state", state(seizure),
                "counts", tally.isEmpty() ? "No alerts." : tally + ".",
                "cases", String.join(", ", cases),
                "tables", tables));
  }

  private static String words(AlertReason reason) {
    return switch (reason) {
      case KNOWN -> "Listed media";
      case NEAR_KNOWN -> "Look like listed media";
      case DEVICE -> "Devices of other cases";
      case IDENTIFIER -> "Identifiers of other cases";
    };
  }

  private static String state(Seizure seizure) {
    String compared =
        seizure.night() == 0
            ? " No night is published: there is nothing to compare it with."
            : String.format(Locale.ROOT, " Compared with night %d.", seizure.night());
    String read =
        seizure.readAt() == null
            ? String.format(
                Locale.ROOT,
                "Being read: %,d batches of %,d sources so far.",
                seizure.batches(),
                seizure.sources())
            : String.format(Locale.ROOT, "All %,d sources are read.", seizure.sources());
    return read + compared;
  }

  private String table(AlertReason reason) {
    List<List<String>> those = rows.getOrDefault(reason, List.of());
    long all = counts.getOrDefault(reason, 0L);
    String title =
        all > those.size()
            ? String.format(
                Locale.ROOT,
                "%s: the first %,d of %,d; all are in alerts.csv",
                words(reason),
                those.size(),
                all)
            : words(reason);
    return HtmlText.table(
        title, List.of("Why", "Files", "First file", "Until", "Acknowledged by"), those);
  }

  private static List<String> row(AcknowledgedAlert given) {
    Alert alert = given.alert();
    return List.of(
        alert.evidence(),
        String.format(Locale.ROOT, "%,d", alert.files()),
        alert.path(),
        alert.expiresAt().toString().substring(0, 10),
        acknowledged(given));
  }

  private static String acknowledged(AcknowledgedAlert given) {
    AlertAcknowledgement last = given.acknowledged();
    return last == null ? "" : last.acknowledgedBy();
  }

  private static String resource(String name) throws IOException {
    try (InputStream text = AlertPage.class.getResourceAsStream(name)) {
      if (text == null) {
        throw new FileNotFoundException(name);
      }
      return new String(text.readAllBytes(), UTF_8).replace("\r\n", "\n");
    }
  }
}
