package org.vigil.jobs.export.sheet;

import java.util.List;
import java.util.stream.Collectors;
import org.vigil.jobs.export.rows.CaseCounts;
import org.vigil.jobs.export.sheet.Sheet.Column;
import org.vigil.model.CaseView;
import org.vigil.model.CaseView.Counted;

/** What is known of each case. */
public final class CaseSheet {
  private static final int COUNT_WIDTH = 12;
  private static final int LIST_WIDTH = 40;

  public static final Sheet<CaseView> CASES =
      new Sheet<>(
          "Cases",
          List.of(
              new Column<>("case_id", 22, CaseView::caseId),
              new Column<>("to_view", COUNT_WIDTH, CaseView::toView),
              new Column<>("media_files", COUNT_WIDTH, CaseView::mediaFiles),
              new Column<>("media", COUNT_WIDTH, CaseView::media),
              new Column<>("known", COUNT_WIDTH, CaseView::known),
              new Column<>("unidentified", COUNT_WIDTH, CaseView::unidentified),
              new Column<>("identified", COUNT_WIDTH, CaseView::identified),
              new Column<>("graded", COUNT_WIDTH, CaseView::graded),
              new Column<>("shared_things", COUNT_WIDTH, CaseView::sharedThings),
              new Column<>("leads", LIST_WIDTH, view -> joined(view.leads())),
              new Column<>("decided", LIST_WIDTH, view -> joined(CaseCounts.decided(view))),
              new Column<>("known_as", LIST_WIDTH, view -> joined(view.knownAs())),
              new Column<>("graded_as", LIST_WIDTH, view -> joined(view.gradedAs())),
              new Column<>("series", LIST_WIDTH, view -> joined(view.series())),
              new Column<>("shared", LIST_WIDTH, view -> joined(view.shared())),
              new Column<>("reports", LIST_WIDTH, view -> joined(view.reports())),
              new Column<>("hidden", LIST_WIDTH, view -> joined(view.hidden())),
              new Column<>("sources", COUNT_WIDTH, CaseView::sources),
              new Column<>("last_source_night", COUNT_WIDTH, CaseView::lastSourceNight),
              new Column<>("retain_until", COUNT_WIDTH, CaseView::retainUntil),
              new Column<>("night", COUNT_WIDTH, CaseView::night)),
          night -> night.caseViews().get());

  private CaseSheet() {}

  private static String joined(List<Counted> list) {
    return list.stream().map(CaseCounts::name).collect(Collectors.joining(" | "));
  }
}
