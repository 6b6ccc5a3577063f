package org.vigil.jobs.export;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vigil.jobs.export.LeadList.CaseDossier;
import org.vigil.jobs.export.LeadList.Dossier;

/**
 * The pages beside a report that cannot hold every lead: each case has its own, as many as its
 * leads fill.
 */
final class CasePages {
  private static final int LEADS_ON_PAGE = 1_000;
  private static final int MOST_LISTED = 2_000;

  private final Night night;
  private final ExportFolder folder;
  private final Map<String, Long> counts;
  private final Map<String, Integer> numbers;

  private CasePages(Night night, ExportFolder folder) {
    this.night = night;
    this.folder = folder;
    this.counts = night.leads().cases();
    this.numbers = numbers(counts);
  }

  /** Whether the first page cannot hold them all. */
  static boolean needed(Night night) {
    return night.leads().count() > LeadList.MOST_FOREMOST;
  }

  /** Writes them where the first page cannot hold them all. */
  static void write(Night night, ExportFolder folder) throws IOException {
    if (needed(night)) {
      new CasePages(night, folder).write();
    }
  }

  private void write() throws IOException {
    try (Stream<CaseDossier> all = night.leads().byCase()) {
      String caseId = "";
      int page = 0;
      List<Dossier> leads = new ArrayList<>();
      for (Iterator<CaseDossier> each = all.iterator(); each.hasNext(); ) {
        CaseDossier next = each.next();
        boolean isSame = next.caseId().equals(caseId);
        if (!leads.isEmpty() && (!isSame || leads.size() == LEADS_ON_PAGE)) {
          page(caseId, ++page, leads);
          leads.clear();
        }
        page = isSame ? page : 0;
        caseId = next.caseId();
        leads.add(next.dossier());
      }
      if (!leads.isEmpty()) {
        page(caseId, page + 1, leads);
      }
    }
  }

  private void page(String caseId, int page, List<Dossier> leads) throws IOException {
    long count = counts.getOrDefault(caseId, 0L);
    String scope =
        "<p class=\"scope\">Case <strong>%s</strong>: page %d of %d, %s. <a href=\"../report.html\">The list of all cases</a></p>"
            .formatted(HtmlText.of(caseId), page, pages(count), counted(count));
    ReportPage content = new ReportPage(scope, "", leads, leads.size());
    folder.write(
        fileName(numbers.getOrDefault(caseId, 0), page),
        out -> LeadsReport.write(night, content, out));
  }

  /** Says on the first page what it does not hold, and where that stands. */
  static String index(Night night, int shown) {
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
        .formatted(number(shown), counted(night.leads().count()), cases);
  }

  private static String item(String caseId, long count, Map<String, Integer> numbers) {
    return "<li><a href=\"%s\">%s</a> %s</li>"
        .formatted(
            fileName(numbers.getOrDefault(caseId, 0), 1), HtmlText.of(caseId), counted(count));
  }

  private static Map<String, Integer> numbers(Map<String, Long> counts) {
    Map<String, Integer> numbers = new TreeMap<>();
    counts.keySet().stream().sorted().forEach(name -> numbers.put(name, numbers.size() + 1));
    return numbers;
  }

  private static long pages(long leads) {
    return (leads + LEADS_ON_PAGE - 1) / LEADS_ON_PAGE;
  }

  private static String fileName(int number, int page) {
    return String.format(Locale.ROOT, "cases/%05d-%d.html", number, page);
  }

  private static String counted(long leads) {
    return number(leads) + (leads == 1 ? " lead" : " leads");
  }

  private static String number(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }
}
