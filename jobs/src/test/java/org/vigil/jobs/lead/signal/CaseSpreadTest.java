package org.vigil.jobs.lead.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vigil.jobs.lead.Given.picture;
import static org.vigil.jobs.lead.GivenSubject.single;
import static org.vigil.jobs.lead.GivenSubject.weigh;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.vigil.jobs.lead.Given;
import org.vigil.jobs.lead.subject.KnownMatch;
import org.vigil.model.term.EntryStatus;
import org.vigil.model.term.MatchKind;

/** How many cases hold it. */
final class CaseSpreadTest {
  private final Signal signal = new CaseSpread();

  @Test
  void raisesALittleWhatIsInOneCase() {
    Evidence evidence = weigh(signal, single(picture(1)));
    assertThat(evidence.tenths()).isEqualTo(10);
    assertThat(evidence.text().sentence()).isEqualTo("It is in case A only.");
  }

  @Test
  void raisesMoreWhatLinksCases() {
    Evidence evidence = weigh(signal, single(picture(1).in("B", 1).in("A", 1).in("A", 2)));
    assertThat(evidence.tenths()).isEqualTo(30);
    assertThat(evidence.text().sentence()).isEqualTo("It links two cases (A and B).");
  }

  @Test
  void lowersWhatManyCasesHold() {
    Given common = picture(1);
    for (String caseId : List.of("A", "B", "C", "D", "E", "F")) {
      common.in(caseId, 1);
    }
    Evidence evidence = weigh(signal, single(common));
    assertThat(evidence.tenths()).isEqualTo(-60);
    assertThat(evidence.text().sentence())
        .isEqualTo("It is in six cases (A, B and four others): material that many hold.");
  }

  @Test
  void lowersKnownMaterialThatIsDistributed() {
    KnownMatch distributed =
        new KnownMatch(
            "s",
            "e",
            MatchKind.MD5,
            0,
            null,
            "1",
            false,
            true,
            null,
            EntryStatus.LISTED,
            List.of(MatchKind.MD5),
            "US",
            null,
            false,
            1);
    assertThat(weigh(signal, single(picture(1).known(distributed))).tenths()).isEqualTo(-60);
  }
}
