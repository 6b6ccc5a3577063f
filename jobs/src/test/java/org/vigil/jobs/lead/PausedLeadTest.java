package org.vigil.jobs.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.vigil.jobs.lead.Given.night;
import static org.vigil.jobs.lead.Given.picture;
import static org.vigil.jobs.lead.GivenSubject.folder;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigil.jobs.lead.delta.LeadDelta;
import org.vigil.jobs.lead.delta.RankedLead;
import org.vigil.jobs.lead.settings.LeadSettings;
import org.vigil.jobs.lead.subject.LeadContext;
import org.vigil.jobs.lead.subject.Subject;
import org.vigil.model.Lead;
import org.vigil.model.LeadEvidence;
import org.vigil.model.term.MatchKind;
import org.vigil.model.term.SubjectKind;
import org.vigil.model.term.lead.LeadStatus;
import org.vigil.run.settings.Settings;

/** What others investigate already. */
final class PausedLeadTest {
  private static final Instant AS_OF = night(1).asOf();

  private static LeadSettings settings(String investigations) {
    return Settings.load(null, Map.of("lead.active-investigations", investigations))
        .bind("vigil.lead", LeadSettings::from);
  }

  private static RankedLead lead(Subject subject, String investigations, Instant asOf) {
    return LeadRules.lead(subject, Given.context(1, asOf, settings(investigations))).orElseThrow();
  }

  private static Subject harbour() {
    Given listed = picture(1).known(MatchKind.MD5, 0, false);
    return new Subject(
        SubjectKind.NAMED_SERIES, "named Harbour", "Harbour", null, List.of(listed.media()), 1, 0);
  }

  @Test
  void aLeadToASeriesOfOthersSaysWhomToAskAndKeepsItsScore() {
    RankedLead open = lead(harbour(), "[]", AS_OF);
    RankedLead paused = lead(harbour(), "[{ series = \"Harb*\", by = Unit 4 }]", AS_OF);

    assertThat(open.lead().paused()).isNull();
    assertThat(paused.lead().paused()).isEqualTo("Unit 4");
    assertThat(paused.lead().score()).isEqualTo(open.lead().score()).isPositive();
    assertThat(paused.lead().explanation())
        .startsWith("Paused: Unit 4 investigates this series, so ask there before you open");
    assertThat(paused.evidence())
        .filteredOn(row -> row.signal().equals("paused"))
        .singleElement()
        .matches(row -> row.contribution() == 0)
        .extracting(LeadEvidence::source)
        .isEqualTo("settings vigil.lead.active-investigations");
  }

  @Test
  void itComesAfterAllOthersOfItsTier() {
    Lead paused = lead(harbour(), "[{ series = Harbour, by = Unit 4 }]", AS_OF).lead();

    assertThat(paused.valuePerView()).isZero();
  }

  @Test
  void aCaseOfOthersPausesWhatLiesInNoOtherCase() {
    String theirs = "[{ cases = \"2026-*\", by = Unit 4 }]";
    Subject inTheirs = folder(picture(1).in("2026-0417", 1), picture(2).in("2026-0500", 1));
    Subject inOursToo = folder(picture(1).in("2026-0417", 1), picture(2).in("2025-0001", 1));

    assertThat(lead(inTheirs, theirs, AS_OF).lead().paused()).isEqualTo("Unit 4");
    assertThat(lead(inTheirs, theirs, AS_OF).lead().explanation()).contains("its cases");
    assertThat(lead(inOursToo, theirs, AS_OF).lead().paused()).isNull();
  }

  @Test
  void anotherSeriesOfTheSameNameOfAFolderIsNotPaused() {
    Subject folder = folder(picture(1).in("A", 1));

    assertThat(lead(folder, "[{ series = \"*\", by = Unit 4 }]", AS_OF).lead().paused()).isNull();
  }

  @Test
  void theDayAfterTheLastDayItIsOpenAgain() {
    String until = "[{ series = Harbour, by = Unit 4, until = 2027-01-31 }]";
    Instant end = Instant.parse("2027-02-01T00:00:00Z");

    Lead before = lead(harbour(), until, end.minus(Duration.ofSeconds(1))).lead();
    assertThat(before.paused()).isEqualTo("Unit 4");
    assertThat(before.explanation()).contains("until 31 January 2027");
    assertThat(before.until()).isEqualTo(end);
    assertThat(lead(harbour(), until, end).lead().paused()).isNull();
  }

  @Test
  void beingPausedAndBeingOpenAgainAreReasonsOfTheirOwn() {
    RankedLead open = lead(harbour(), "[]", AS_OF);
    RankedLead paused = lead(harbour(), "[{ series = Harbour, by = Unit 4 }]", AS_OF);
    LeadContext second = Given.context(2, AS_OF, settings("[]"));

    Lead now = LeadDelta.listed(open, paused, second).lead();
    assertThat(now.status()).isEqualTo(LeadStatus.UNCHANGED);
    assertThat(now.changeReason()).isEqualTo("It is paused, for Unit 4 investigates it.");
    assertThat(LeadDelta.listed(paused, open, second).lead().changeReason())
        .isEqualTo("It is paused no longer.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{ by = Unit 4 }",
        "{ series = Harbour }",
        "{ series = Harbour, by = Unit 4, until = soon }",
        "{ series = Harbour, by = Unit 4, untill = 2027-01-31 }"
      })
  void whatIsNoInvestigationIsRefused(String given) {
    assertThatThrownBy(() -> settings("[" + given + "]")).hasMessageContaining("vigil.lead");
  }
}
