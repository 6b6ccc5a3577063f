package org.vigil.jobs.export.page;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vigil.jobs.export.rows.CaseCounts;
import org.vigil.jobs.export.rows.Night;
import org.vigil.model.CaseView;
import org.vigil.model.CaseView.Counted;

/** The cases as a table of the report. */
final class ReportCases {
  private static final int MOST = 200;
  private static final int MOST_NAMES = 5;
  private static final List<String> COLUMNS =
      List.of(
          "Case",
          "Came in",
          "Known",
          "Series",
          "Shared with other cases",
          "Reports",
          "Hidden",
          "Leads",
          "To view");

  private ReportCases() {}

  /** A section, or nothing where there is no case. */
  static String section(Night night) {
    List<List<String>> rows = new ArrayList<>();
    boolean more;
    try (Stream<CaseView> views = night.caseViews().get()) {
      Iterator<CaseView> each = views.iterator();
      while (each.hasNext() && rows.size() < MOST) {
        rows.add(row(each.next()));
      }
      more = each.hasNext();
    }
    if (rows.isEmpty()) {
      return "";
    }
    String title = more ? "The first %d cases; cases.csv has all".formatted(MOST) : "All cases";
    return "<section aria-labelledby=\"cases-title\"><h2 id=\"cases-title\">The cases</h2><p"
        + " class=\"note\">What is known of each case, new or not. Those with the most of"
        + " victims who are not identified stand first.</p><div class=\"scroll\""
        + " role=\"region\" tabindex=\"0\" aria-label=\"Table of cases\">"
        + HtmlText.table(title, COLUMNS, rows)
        + "</div></section>";
  }

  private static List<String> row(CaseView view) {
    return List.of(
        view.caseId() + until(view),
        "%s files, %s pictures and videos, from %s sources; the last in night %d"
            .formatted(
                number(view.mediaFiles()),
                number(view.media()),
                number(view.sources()),
                view.lastSourceNight()),
        known(view),
        names(view.series()),
        names(view.shared()),
        names(view.reports()),
        names(view.hidden()),
        leads(view),
        number(view.toView()));
  }

  private static String leads(CaseView view) {
    List<Counted> decided = CaseCounts.decided(view);
    return names(view.leads()) + (decided.isEmpty() ? "" : "; decided: " + names(decided));
  }

  private static String until(CaseView view) {
    return view.retainUntil() == null ? "" : " (kept until " + view.retainUntil() + ")";
  }

  private static String known(CaseView view) {
    List<String> parts = new ArrayList<>();
    parts.add(number(view.known()));
    if (view.unidentified() > 0) {
      parts.add(number(view.unidentified()) + " of a victim not identified");
    }
    if (view.graded() > 0) {
      parts.add(number(view.graded()) + " graded: " + names(view.gradedAs()));
    }
    if (!view.knownAs().isEmpty()) {
      parts.add(names(view.knownAs()));
    }
    return String.join("; ", parts);
  }

  /** The first of a list, in one line. */
  private static String names(List<Counted> list) {
    String first =
        list.stream().limit(MOST_NAMES).map(CaseCounts::name).collect(Collectors.joining(", "));
    return list.size() > MOST_NAMES ? first + " and others" : first;
  }

  private static String number(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }
}
