package org.vigil.jobs.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vigil.jobs.lead.Given.night;
import static org.vigil.jobs.lead.Given.picture;
import static org.vigil.jobs.lead.Given.video;
import static org.vigil.jobs.lead.GivenSubject.device;
import static org.vigil.jobs.lead.GivenSubject.folder;
import static org.vigil.jobs.lead.GivenSubject.lead;
import static org.vigil.jobs.lead.GivenSubject.roll;
import static org.vigil.jobs.lead.GivenSubject.series;
import static org.vigil.jobs.lead.GivenSubject.single;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigil.jobs.lead.delta.RankedLead;
import org.vigil.jobs.lead.settings.LeadSettings;
import org.vigil.jobs.lead.signal.Signal;
import org.vigil.jobs.lead.subject.LeadContext;
import org.vigil.jobs.lead.subject.Subject;
import org.vigil.model.Lead;
import org.vigil.model.LeadEvidence;
import org.vigil.model.term.AssertionKind;
import org.vigil.model.term.MatchKind;
import org.vigil.model.term.Question;
import org.vigil.model.term.SubjectKind;
import org.vigil.model.term.lead.LeadTier;
import org.vigil.model.term.lead.LeadType;
import org.vigil.run.settings.Settings;

/** Types, tiers and rows of leads. */
final class LeadRulesTest {
  private static Given fresh(int number) {
    return picture(number)
        .original()
        .camera(2)
        .taken("2026-05-0" + number + "T10:00:00")
        .offset("+01:00")
        .at(Given.LISBON);
  }

  private static double score(Subject subject) {
    return lead(subject).lead().score();
  }

  private static Given category1(int number) {
    return picture(number).said(AssertionKind.CATEGORY, "1");
  }

  @Test
  void anInnocentPictureIsLowHoweverRecentOriginalAndPlacedItIs() {
    assertThat(lead(roll(fresh(3))).lead().tier()).isEqualTo(LeadTier.LOW);
    assertThat(lead(series(fresh(3), fresh(4), fresh(5))).lead().tier()).isEqualTo(LeadTier.LOW);
    assertThat(lead(single(picture(1))).lead().tier()).isEqualTo(LeadTier.LOW);
  }

  @Test
  void anOwnersBurstInTwoCasesIsLow() {
    Subject burst = device(fresh(3).in("A", 1), fresh(4).in("B", 1));
    Lead lead = lead(burst).lead();
    assertThat(lead.tier()).isEqualTo(LeadTier.LOW);
    assertThat(lead.type()).isEqualTo(LeadType.CROSS_CASE);
  }

  @Test
  void theCapWithoutConcernIsAnEvidenceRow() {
    assertThat(lead(roll(fresh(3).camera(1))).evidence())
        .filteredOn(row -> row.signal().equals("value_cap"))
        .singleElement()
        .matches(row -> row.contribution() < 0 && row.question() == Question.CAP)
        .extracting(LeadEvidence::sentence)
        .asString()
        .startsWith("Nothing ties it to abuse");
  }

  @Test
  void aStrippedCopyOfAListedVictimIsAboveEveryOrdinaryPicture() {
    Given stripped = picture(1).known(MatchKind.PDQ, 14, false);
    assertThat(lead(single(stripped)).lead().tier()).isEqualTo(LeadTier.HIGH);
    assertThat(score(single(stripped))).isGreaterThan(score(roll(fresh(3))) + 40);
  }

  @Test
  void copiesOfListedVictimsAreOrderedByWhatWouldBeLearned() {
    Given stripped = picture(1).known(MatchKind.PDQ, 14, false);
    Given original = fresh(3).known(MatchKind.PDQ, 14, false);
    assertThat(score(single(original))).isGreaterThan(score(single(stripped)));
  }

  @Test
  void fourUnknownPicturesInTheFolderOfSixKnownOnesAreHigh() {
    Given[] members = new Given[10];
    for (int i = 0; i < 10; i++) {
      members[i] = picture(i).beside(6, 10);
      if (i < 6) {
        members[i].known(MatchKind.MD5, 0, null);
      }
    }
    Lead lead = lead(folder(members)).lead();
    assertThat(lead.score()).isGreaterThanOrEqualTo(60);
    assertThat(lead.type()).isEqualTo(LeadType.COMPANY);
    assertThat(lead.openFirst()).isEqualTo("a");
    assertThat(score(folder(picture(1).beside(6, 10)))).isGreaterThanOrEqualTo(60);
    assertThat(score(folder(picture(1).packed(6, 10)))).isGreaterThanOrEqualTo(60);
  }

  @Test
  void oneListedFileInACameraRollSaysNothingOfTheOthers() {
    assertThat(lead(roll(fresh(3).beside(1, 20_000))).lead().tier()).isEqualTo(LeadTier.LOW);
  }

  @Test
  void anIdentifiedVictimsSeriesThatGainsARecentOriginalIsMoreThanThePictureAlone() {
    Given old = picture(9).known(MatchKind.MD5, 0, true).taken("2019-01-01T10:00:00");
    RankedLead gains = lead(series(fresh(3), old));
    assertThat(gains.lead().tier()).isEqualTo(LeadTier.CRITICAL);
    assertThat(gains.lead().score()).isGreaterThan(score(roll(fresh(3))) + 30);
    assertThat(gains.evidence())
        .filteredOn(row -> row.signal().equals("later_than_identified"))
        .allMatch(row -> row.contribution() > 0);
  }

  @Test
  void anOldCopyOfAnIdentifiedVictimIsLow() {
    Given old = picture(9).known(MatchKind.MD5, 0, true).taken("2012-01-01T10:00:00");
    assertThat(lead(single(old)).lead().tier()).isEqualTo(LeadTier.LOW);
  }

  @Test
  void aCameraInNineCasesSaysLittleLessThanInEight() {
    double eight = score(device(fresh(3).took(40, 8, 3)));
    double nine = score(device(fresh(3).took(40, 9, 3)));
    assertThat(eight).isGreaterThan(nine);
    assertThat(eight - nine).isLessThan(3);
  }

  @Test
  void aRareCameraThatTookMediaOfConcernRaisesWhatElseItTook() {
    Lead lead = lead(device(fresh(3).took(9, 2, 1))).lead();
    assertThat(lead.type()).isEqualTo(LeadType.SAME_DEVICE);
    assertThat(lead.tier()).isIn(LeadTier.HIGH, LeadTier.CRITICAL);
  }

  @Test
  void anUnknownPictureInSevenCasesOfConcernIsNotWhatManyHold() {
    Given spread = picture(1).spreadOver(7, 7, 0.3);
    Given meme = picture(2).spreadOver(7, 2, 0.3);
    for (int i = 0; i < 7; i++) {
      spread.in("case " + i, 1);
      meme.in("case " + i, 1);
    }
    assertThat(lead(single(spread)).lead().tier()).isEqualTo(LeadTier.MEDIUM);
    assertThat(lead(roll(meme)).lead().tier()).isEqualTo(LeadTier.LOW);
    assertThat(lead(roll(meme)).evidence())
        .filteredOn(row -> row.signal().equals("spread"))
        .allMatch(row -> row.contribution() < 0);
  }

  @Test
  void anExaminersCategory1IsALeadThatSaysWhoGradedIt() {
    Lead lead = lead(single(category1(1))).lead();
    assertThat(lead.type()).isEqualTo(LeadType.GRADED);
    assertThat(lead.tier()).isEqualTo(LeadTier.MEDIUM);
    assertThat(lead.explanation()).contains("Unit 7 (case B) graded it category 1");
    assertThat(score(single(category1(1).said(AssertionKind.VICTIM_IDENTIFIED, "false"))))
        .isGreaterThanOrEqualTo(60);
  }

  @Test
  void twoExaminersMayDisagreeAndBothStand() {
    RankedLead lead = lead(single(category1(1).said(AssertionKind.CATEGORY, "5")));
    assertThat(lead.evidence())
        .filteredOn(row -> row.signal().equals("graded"))
        .singleElement()
        .matches(row -> row.contribution() > 0 && row.sentence().contains("says otherwise"));
    assertThat(lead.lead().score()).isLessThan(score(single(category1(1))));
  }

  @Test
  void aReportThatAsksForHasteIsAboveOneThatDoesNot() {
    double plain = score(single(picture(1).reported(false)));
    double urgent = score(single(picture(1).reported(true, "LIVESTREAMING")));
    assertThat(urgent).isGreaterThan(plain + 8);
    assertThat(lead(single(picture(1).reported(false))).lead().type()).isEqualTo(LeadType.REPORTED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "123456",
        "0000000",
        "4294967295",
        "undefined",
        "EOS R6",
        "Canon EOS R6",
        "1234567"
      })
  void aDefaultSerialIsNoDevice(String serial) {
    Given given = fresh(3).serial(serial);
    assertThat(lead(roll(given)).lead().devices()).containsExactly("Canon EOS R6");
  }

  @Test
  void callsIconsAndFlatPicturesLowWhateverElseTheyCarry() {
    RankedLead icon = lead(single(category1(3).quality(20).size(32, 32)));
    assertThat(icon.lead().tier()).isEqualTo(LeadTier.LOW);
  }

  @Test
  void callsTheGrowthOfAnUnidentifiedSeriesCritical() {
    Lead lead = lead(series(fresh(3), picture(2).known(MatchKind.PDQ, 9, false))).lead();
    assertThat(lead.tier()).isEqualTo(LeadTier.CRITICAL);
  }

  @Test
  void callsAKnownVictimWhoIsNotIdentifiedHighByItsFloor() {
    RankedLead known = lead(single(picture(1).known(MatchKind.PDQ, 31, false)));
    assertThat(known.lead().type()).isEqualTo(LeadType.KNOWN_UNIDENTIFIED_VICTIM);
    assertThat(known.lead().tier()).isEqualTo(LeadTier.HIGH);
    assertThat(known.evidence()).anyMatch(row -> row.signal().equals("floor"));
  }

  @Test
  void aLeadKeepsItsIdWhenItsTypeChanges() {
    Lead before = lead(series(picture(1), picture(2))).lead();
    Lead after = lead(series(picture(1), picture(2).known(MatchKind.MD5, 0, false))).lead();
    assertThat(after.type()).isNotEqualTo(before.type());
    assertThat(after.leadId()).isEqualTo(before.leadId());
  }

  @Test
  void givesNoLeadForWhatIsOnlyKnownOrNoPicture() {
    assertThat(none(single(picture(1).type("application/pdf")))).isTrue();
    assertThat(none(new Subject(SubjectKind.MEDIA, "x", "x", null, List.of(), 0, 0))).isTrue();
    LeadSettings onlyKnow =
        Settings.load(null, Map.of("lead.harmless-sets", "[nsrl]"))
            .bind("vigil.lead", LeadSettings::from);
    LeadContext context = Given.context(1, night(1).asOf(), onlyKnow);
    Subject plain = single(fresh(3).known("nsrl", MatchKind.SHA1, 0, null));
    assertThat(LeadRules.lead(plain, context)).isEmpty();
    Subject grave =
        single(picture(1).known("nsrl", MatchKind.SHA1, 0, null).known(MatchKind.MD5, 0, false));
    assertThat(LeadRules.lead(grave, context)).isPresent();
  }

  @Test
  void weighsEverySignalOnceInOrder() {
    RankedLead lead = lead(single(picture(1)));
    Object[] names = Signals.ALL.stream().map(Signal::name).toArray();
    assertThat(lead.evidence()).extracting("signal").startsWith(names).doesNotHaveDuplicates();
    assertThat(lead.evidence()).noneMatch(row -> row.sentence().isEmpty());
    assertThat(lead.evidence()).noneMatch(row -> row.source().isEmpty());
  }

  @Test
  void capsInPlainSight() {
    Given known = category1(9).known(MatchKind.MD5, 0, false).took(3, 1, 2);
    RankedLead lead = lead(series(fresh(3), fresh(4), known));
    assertThat(lead.lead().score()).isLessThanOrEqualTo(100);
    assertThat(lead.evidence())
        .filteredOn(row -> row.signal().equals("concern_cap"))
        .singleElement()
        .matches(row -> row.contribution() < 0);
  }

  @Test
  void keepsIdAndRowsWhateverTheOrderOfItsMedia() {
    RankedLead one = lead(series(fresh(3), fresh(4), video(7).in("B", 2)));
    RankedLead other = lead(series(video(7).in("B", 2), fresh(4), fresh(3)));
    assertThat(other).isEqualTo(one);
    assertThat(one.lead().leadId()).matches("[0-9a-f]{16}");
    assertThat(lead(series(picture(8), video(7).in("B", 2))).lead().leadId())
        .isEqualTo(one.lead().leadId());
  }

  @Test
  void fillsTheRowFromItsMedia() {
    Lead lead = lead(series(fresh(3), fresh(5), picture(1).in("B", 1))).lead();
    assertThat(lead.mediaSha256()).hasSize(3).isSorted();
    assertThat(lead.seriesId()).isEqualTo("series-1");
    assertThat(lead.cases()).containsExactly("A", "B");
    assertThat(lead.sources()).containsExactly("file:/in/A.zip", "file:/in/B.zip");
    assertThat(lead.devices()).containsExactly("Canon EOS R6, serial 061023004871");
    assertThat(lead.takenFrom()).isEqualTo("2026-05-03T10:00:00");
    assertThat(lead.takenTo()).isEqualTo("2026-05-05T10:00:00");
    assertThat(lead.places()).containsExactly("Lisbon, Portugal");
    assertThat(lead.rulesDigest()).isEqualTo(LeadRules.digest(Given.SETTINGS));
  }

  private static boolean none(Subject subject) {
    return LeadRules.lead(subject, night(1)).isEmpty();
  }
}
