package org.vigil.jobs.export.page;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.vigil.jobs.export.folder.ExportFolder;
import org.vigil.jobs.export.rows.LeadList.CaseDossier;
import org.vigil.jobs.export.rows.LeadList.Dossier;
import org.vigil.jobs.export.rows.Night;

/**
 * The pages beside a report that cannot hold every lead: each case has its own, as many as its
 * leads fill.
 */
public final class CasePages {
  private static final int LEADS_ON_PAGE = 1_000;

  private final Night night;
  private final ExportFolder folder;
  private final Map<String, Long> counts;
  private final Map<String, Integer> numbers;

  private CasePages(Night night, ExportFolder folder) {
    this.night = night;
    this.folder = folder;
    this.counts = night.leads().cases();
    this.numbers = CaseIndex.numbers(counts);
  }

  /** Writes them where the first page cannot hold them all. */
  public static void write(Night night, ExportFolder folder) throws IOException {
    if (CaseIndex.needed(night)) {
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
            .formatted(HtmlText.of(caseId), page, pages(count), CaseIndex.counted(count));
    ReportPage content = new ReportPage(scope, "", leads, leads.size());
    folder.write(
        CaseIndex.fileName(numbers.getOrDefault(caseId, 0), page),
        out -> LeadsReport.write(night, content, out));
  }

  private static long pages(long leads) {
    return (leads + LEADS_ON_PAGE - 1) / LEADS_ON_PAGE;
  }
}
