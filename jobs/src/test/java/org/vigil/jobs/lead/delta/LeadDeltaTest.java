package org.vigil.jobs.lead.delta;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vigil.jobs.lead.Given.night;
import static org.vigil.jobs.lead.Given.picture;
import static org.vigil.jobs.lead.GivenSubject.series;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.vigil.jobs.lead.Given;
import org.vigil.jobs.lead.LeadRules;
import org.vigil.jobs.lead.subject.LeadContext;
import org.vigil.jobs.lead.subject.Subject;
import org.vigil.model.Lead;
import org.vigil.model.term.MatchKind;
import org.vigil.model.term.lead.LeadStatus;
import org.vigil.model.term.lead.LeadTier;

/** One night against the night before. */
final class LeadDeltaTest {
  private static RankedLead tonight(int night, Given... members) {
    return LeadRules.lead(series(members), night(night)).orElseThrow();
  }

  private static RankedLead next(RankedLead before, int night, Given... members) {
    return LeadDelta.listed(before, tonight(night, members), night(night));
  }

  @Test
  void listsWhatWasNotThereAsNew() {
    RankedLead lead = LeadDelta.listed(null, tonight(1, picture(1)), night(1));
    assertThat(lead.lead().status()).isEqualTo(LeadStatus.NEW);
    assertThat(lead.lead().version()).isEqualTo(1);
    assertThat(lead.lead().firstNight()).isEqualTo(1);
  }

  @Test
  void changesNothingWhenTheSameNightIsRunAgain() {
    RankedLead first = tonight(1, picture(1));
    assertThat(next(first, 1, picture(1))).isEqualTo(first);
    RankedLead raised = next(first, 2, picture(1), picture(2));
    assertThat(next(raised, 2, picture(1), picture(2))).isEqualTo(raised);
  }

  @Test
  void keepsTheRowOfAnUnchangedLeadButForItsStatus() {
    RankedLead first = tonight(1, picture(1));
    RankedLead second = next(first, 2, picture(1));
    assertThat(second.lead().status()).isEqualTo(LeadStatus.UNCHANGED);
    assertThat(second.lead().changeReason()).isEqualTo("Nothing has changed since night 1.");
    assertThat(second.lead().night()).isEqualTo(1);
    assertThat(second.lead().version()).isEqualTo(1);
    assertThat(second.lead().runId()).isEqualTo("run-1");
    assertThat(second.evidence()).isEqualTo(first.evidence());
    assertThat(next(second, 3, picture(1))).isEqualTo(second);
  }

  @Test
  void saysWhichSignalsRaisedIt() {
    RankedLead raised =
        next(tonight(1, picture(1)), 2, picture(1), picture(2).camera(1).in("B", 2));
    Lead lead = raised.lead();
    assertThat(lead.status()).isEqualTo(LeadStatus.RAISED);
    assertThat(lead.version()).isEqualTo(2);
    assertThat(lead.firstNight()).isEqualTo(1);
    assertThat(lead.night()).isEqualTo(2);
    assertThat(lead.runId()).isEqualTo("run-2");
    assertThat(lead.changeReason())
        .isEqualTo("The score stands at 5.0; it has gained one media and one case.");
    assertThat(raised.evidence()).allMatch(row -> row.night() == 2);
  }

  @Test
  void saysWhichSignalsLoweredIt() {
    RankedLead lowered =
        next(tonight(1, picture(1), picture(2)), 2, picture(1), picture(2).quality(1).quality(0));
    assertThat(lowered.lead().status()).isEqualTo(LeadStatus.UNCHANGED);
    RankedLead flat = next(tonight(1, picture(1)), 2, picture(1).quality(0));
    assertThat(flat.lead().status()).isEqualTo(LeadStatus.LOWERED);
    assertThat(flat.lead().changeReason())
        .isEqualTo(
            "The score fell from 5.0 to 0.0: quality fell by 20.0, value cap rose by 8.0 and "
                + "cap rose by 7.0.");
  }

  @Test
  void saysWhenTheDayAloneLoweredIt() {
    Subject old = series(picture(1).known(MatchKind.MD5, 0, true).taken("2026-05-03T10:00:00"));
    LeadContext later = Given.context(2, Instant.parse("2026-09-01T00:00:00Z"), Given.SETTINGS);
    RankedLead first = LeadRules.lead(old, night(1)).orElseThrow();
    RankedLead second = LeadDelta.listed(first, LeadRules.lead(old, later).orElseThrow(), later);
    assertThat(second.lead().status()).isEqualTo(LeadStatus.LOWERED);
    assertThat(second.lead().changeReason()).endsWith(". Only the day has moved on.");
    Subject grown =
        series(
            picture(1).known(MatchKind.MD5, 0, true).taken("2026-05-03T10:00:00"),
            picture(2).known(MatchKind.MD5, 0, true));
    assertThat(
            LeadDelta.listed(first, LeadRules.lead(grown, later).orElseThrow(), later)
                .lead()
                .changeReason())
        .doesNotContain("Only the day");
  }

  @Test
  void takesMoreMediaAtTheSameScoreForARise() {
    Given[] many = new Given[10];
    Given[] more = new Given[12];
    for (int i = 0; i < 12; i++) {
      more[i] = picture(i);
      if (i < 10) {
        many[i] = picture(i);
      }
    }
    RankedLead grown = next(tonight(1, many), 2, more);
    assertThat(grown.lead().status()).isEqualTo(LeadStatus.RAISED);
    assertThat(grown.lead().changeReason())
        .isEqualTo("The score stands at 5.0; it has gained two media.");
    assertThat(next(grown, 3, many).lead().changeReason())
        .isEqualTo("The score stands at 5.0; it has lost two media.");
  }

  @Test
  void withdrawsForGoodWhatNoSubjectGives() {
    RankedLead first = tonight(1, picture(1));
    RankedLead gone =
        LeadDelta.withdrawn(first, new Successor(1, "0123456789abcdef", "series x"), night(2));
    assertThat(gone.lead().status()).isEqualTo(LeadStatus.WITHDRAWN);
    assertThat(gone.lead().score()).isZero();
    assertThat(gone.lead().tier()).isEqualTo(LeadTier.LOW);
    assertThat(gone.lead().version()).isEqualTo(2);
    assertThat(gone.lead().changeReason())
        .isEqualTo("Its media stand in lead 0123456789abcdef (series x) now.");
    assertThat(gone.lead().mediaSha256()).isEqualTo(first.lead().mediaSha256());
    assertThat(gone.evidence()).singleElement().matches(row -> row.contribution() == 0);
    assertThat(LeadDelta.withdrawn(gone, null, night(3))).isSameAs(gone);
  }

  @Test
  void listsAsNewWhatComesBack() {
    RankedLead gone = LeadDelta.withdrawn(tonight(1, picture(1)), null, night(2));
    Lead back = next(gone, 4, picture(1)).lead();
    assertThat(back.status()).isEqualTo(LeadStatus.NEW);
    assertThat(back.version()).isEqualTo(3);
    assertThat(back.firstNight()).isEqualTo(1);
    assertThat(back.changeReason()).isEqualTo("It was withdrawn on night 2 and is back.");
  }
}
