package org.vigil.jobs.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vigil.jobs.lead.Given.picture;
import static org.vigil.jobs.lead.GivenSubject.device;
import static org.vigil.jobs.lead.GivenSubject.folder;
import static org.vigil.jobs.lead.GivenSubject.lead;
import static org.vigil.jobs.lead.GivenSubject.roll;
import static org.vigil.jobs.lead.GivenSubject.single;

import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.vigil.jobs.lead.subject.Footprint;
import org.vigil.jobs.lead.subject.Subject;
import org.vigil.model.Lead;
import org.vigil.model.LeadEvidence;
import org.vigil.model.term.AssertionKind;
import org.vigil.model.term.IdentifierKind;
import org.vigil.model.term.Strength;
import org.vigil.model.term.lead.EvidenceDirection;
import org.vigil.model.term.lead.LeadTier;

/** What weak ties say of an innocent telephone, which is nothing; and what they add to others. */
final class WeakTiesTest {
  private static final int PICTURES = 400;

  private static Given fresh(int number) {
    return picture(number).original().taken("2026-05-20T10:00:00").at(Given.LISBON);
  }

  private static Footprint account(boolean reported, boolean own) {
    return new Footprint(IdentifierKind.ACCOUNT, "chat:u1", Strength.STRONG, "A", 2, reported, own);
  }

  /** A roll of recent pictures straight from the camera, with places. */
  private static Subject telephone(UnaryOperator<Given> each) {
    return roll(
        IntStream.rangeClosed(1, PICTURES)
            .mapToObj(number -> each.apply(fresh(number)))
            .toArray(Given[]::new));
  }

  private static double points(Subject subject, String signal) {
    return evidence(subject, signal).contribution();
  }

  private static LeadEvidence evidence(Subject subject, String signal) {
    return lead(subject).evidence().stream()
        .filter(row -> row.signal().equals(signal))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void anIdentifierOfItsCaseSaysNothingOfAnOrdinaryTelephone() {
    Subject plain = telephone(each -> each);
    Subject named = telephone(each -> each.bears(account(true, false)));

    assertThat(lead(named).lead().tier()).isEqualTo(LeadTier.LOW);
    assertThat(lead(named).lead().score()).isEqualTo(lead(plain).lead().score());
    assertThat(evidence(named, "footprint").direction()).isEqualTo(EvidenceDirection.MISSING);
  }

  @Test
  void anIdentifierOfItsCaseCountsBesideWhatIsOfConcern() {
    Given graded = picture(1).said(AssertionKind.CATEGORY, "1").bears(account(true, false));

    assertThat(points(single(graded), "footprint")).isEqualTo(10);
  }

  @Test
  void whatBearsAReportedAccountIsMoreThanWhatBearsOneOfAnotherCase() {
    Lead reported = lead(folder(picture(1).bears(account(true, true)))).lead();
    Lead elsewhere = lead(folder(picture(1).bears(account(false, true)))).lead();

    assertThat(reported.tier()).isEqualTo(LeadTier.MEDIUM);
    assertThat(elsewhere.tier()).isEqualTo(LeadTier.LOW);
    assertThat(elsewhere.score()).isGreaterThan(lead(roll(picture(1))).lead().score());
  }

  @Test
  void oneListedFileBesideTwoSaysNothingOfWhatElseCameInWithTheCase() {
    assertThat(points(roll(picture(1).beside(1, 12)), "company")).isZero();
    assertThat(points(folder(picture(1).beside(1, 12)), "company")).isPositive();
  }

  @Test
  void aCameraWhoseFilesAreTheSameInItsCasesLinksNothing() {
    Subject copied =
        device(
            fresh(3).camera(2).in("B", 1),
            fresh(4).camera(2).in("B", 1),
            fresh(5).camera(2).in("B", 1));
    LeadEvidence evidence = evidence(copied, "same_device");

    assertThat(evidence.direction()).isEqualTo(EvidenceDirection.MISSING);
    assertThat(evidence.sentence()).contains("hold the same files");
    assertThat(lead(copied).lead().tier()).isEqualTo(LeadTier.LOW);
  }

  @Test
  void anUnknownCameraOverCasesIsLowButStandsAboveEveryTelephone() {
    Lead links = lead(device(fresh(3).camera(2), fresh(4).camera(2))).lead();

    assertThat(links.tier()).isEqualTo(LeadTier.LOW);
    assertThat(links.valuePerView())
        .isGreaterThan(lead(roll(fresh(3))).lead().valuePerView())
        .isGreaterThan(lead(telephone(each -> each)).lead().valuePerView());
  }

  @Test
  void aReportThatAsksForHasteIsHighBeforeAnybodyHasViewedItsFiles() {
    for (String mark : new String[] {"LIVE_STREAMING", "INFANT", "SEXTORTION", "physical-harm"}) {
      Lead asked = lead(single(picture(1).reported(false, mark))).lead();
      assertThat(asked.tier()).as(mark).isEqualTo(LeadTier.HIGH);
    }
    assertThat(lead(single(picture(1).reported(false))).lead().tier()).isEqualTo(LeadTier.MEDIUM);
  }

  @Test
  void tenFilesAreOneGlanceAndAThousandAreWork() {
    Lead ten = lead(viewed(10)).lead();
    Lead thousand = lead(viewed(1000)).lead();

    assertThat(ten.valuePerView()).isEqualTo(ten.score());
    assertThat(thousand.valuePerView()).isBetween(0.6 * thousand.score(), 0.8 * thousand.score());
  }

  private static Subject viewed(long toView) {
    Subject one = folder(picture(1).beside(6, 10));
    return new Subject(one.kind(), one.subjectId(), one.name(), null, one.media(), toView, toView);
  }
}
