package org.vigil.jobs.export.page;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.vigil.jobs.export.rows.LeadList;
import org.vigil.jobs.export.rows.Night;

/** Which pages stand beside a report that cannot hold every lead, one or more for each case. */
final class CaseIndex {
  private static final int MOST_LISTED = 2_000;

  private CaseIndex() {}

  /** Whether the first page cannot hold them all. */
  static boolean needed(Night night) {
    return night.leads().count() > LeadList.MOST_FOREMOST;
  }

  /** Says on the first page what it does not hold, and where that stands. */
  static String of(Night night, int displayed) {
    if (!needed(night)) {
      return "";
    }
    Map<String, Long> counts = night.leads().cases();
    Map<String, Integer> numbers = numbers(counts);
    String cases =
        counts.entrySet().stream()
            .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
            .limit(MOST_LISTED)
            .map(one -> item(one.getKey(), one.getValue(), numbers))
            .collect(Collectors.joining("\n"));
    return "<details class=\"scope\"><summary>This page holds %s of %s: the first of the list, and of what changed tonight. Every lead stands with its case.</summary><ul>%s</ul></details>"
        .formatted(number(displayed), counted(night.leads().count()), cases);
  }

  private static String item(String caseId, long count, Map<String, Integer> numbers) {
    return "<li><a href=\"%s\">%s</a> %s</li>"
        .formatted(
            fileName(numbers.getOrDefault(caseId, 0), 1), HtmlText.of(caseId), counted(count));
  }

  static Map<String, Integer> numbers(Map<String, Long> counts) {
    Map<String, Integer> numbers = new TreeMap<>();
    counts.keySet().stream().sorted().forEach(name -> numbers.put(name, numbers.size() + 1));
    return numbers;
  }

  static String fileName(int number, int page) {
    return String.format(Locale.ROOT, "cases/%05d-%d.html", number, page);
  }

  static String counted(long leads) {
    return number(leads) + (leads == 1 ? " lead" : " leads");
  }

  private static String number(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }
}
