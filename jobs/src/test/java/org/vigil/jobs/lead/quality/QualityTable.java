package org.vigil.jobs.lead.quality;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.vigil.model.term.lead.LeadTier;

/** What lists were worth, side by side: a row for each measure, a column for each list. */
public final class QualityTable {
  private final Map<String, List<String>> rows = new LinkedHashMap<>();
  private final List<String> columns = new ArrayList<>();

  /** Adds a column. */
  public void add(String name, ListQuality quality) {
    columns.add(name);
    row("media", quality.media());
    row("leads", quality.leads());
    for (Grade grade : List.of(Grade.URGENT, Grade.IMPORTANT, Grade.DECOY)) {
      row(grade.name().toLowerCase(Locale.ROOT) + " groups", quality.groups(grade));
    }
    row("urgent in the first 20", share(quality.recall(Grade.URGENT, 20)));
    row("urgent in the first 100", share(quality.recall(Grade.URGENT, 100)));
    row("important in the first 100", share(quality.recall(Grade.IMPORTANT, 100)));
    row("precision at 100", share(quality.precision(100)));
    row("precision at 100, of what stands above low", share(quality.precisionAboveLow(100)));
    row("NDCG at 100", share(quality.ndcg(100)));
    row("decoys, critical / high / medium / low", tiers(quality.decoys()));
    row("of ordinary telephones, the same", tiers(quality.ordinary()));
    row("leads per 1,000 media", share(quality.leadsPerThousand()));
    row("the same of ordinary telephones", share(quality.leadsPerThousandOfTelephones()));
    for (double part : new double[] {0.5, 0.8}) {
      row(
          String.format(
              Locale.ROOT,
              "files to view until %.0f %% of the urgent groups are found, and at best",
              100 * part),
          files(quality, part));
    }
    row("decoys above low", quality.decoysAboveLow());
    row("urgent, not in the first 20", quality.missed(Grade.URGENT, 20));
    row("important, not in the first 100", quality.missed(Grade.IMPORTANT, 100));
  }

  private void row(String measure, Object value) {
    rows.computeIfAbsent(measure, key -> new ArrayList<>()).add(String.valueOf(value));
  }

  private static String share(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }

  private static String tiers(Map<LeadTier, Long> leads) {
    return leads.values().stream().map(String::valueOf).collect(Collectors.joining(" / "));
  }

  private static String files(ListQuality quality, double part) {
    OptionalLong files = quality.filesToView(part);
    String found = files.isPresent() ? String.valueOf(files.getAsLong()) : "never";
    return found + ", " + quality.bestFilesToView(part);
  }

  /** In Markdown. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("| | " + String.join(" | ", columns) + " |\n");
    text.append("|---".repeat(columns.size() + 1)).append("|\n");
    rows.forEach(
        (measure, values) ->
            text.append("| " + measure + " | " + String.join(" | ", values) + " |\n"));
    return text.toString();
  }
}
