package org.vigil.jobs.export;

import java.util.List;
import org.vigil.model.CaseView;
import org.vigil.model.CaseView.Counted;
import org.vigil.model.CaseViewBuilder;

/** A case whose every list has one name. */
final class SampleCases {
  private SampleCases() {}

  static CaseView view(String caseId, String name) {
    List<Counted> names = List.of(new Counted(name, name, 3));
    return CaseViewBuilder.builder()
        .caseId(caseId)
        .sources(2)
        .lastSourceNight(1)
        .mediaFiles(1_204)
        .media(981)
        .known(12)
        .unidentified(3)
        .identified(1)
        .graded(4)
        .toView(969)
        .sharedThings(1)
        .knownAs(names)
        .gradedAs(names)
        .series(names)
        .shared(names)
        .reports(names)
        .hidden(names)
        .leads(names)
        .retainUntil("2029-01-31")
        .night(1)
        .build();
  }
}
