package org.vigil.jobs.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vigil.jobs.lead.Given.device;
import static org.vigil.jobs.lead.Given.lead;
import static org.vigil.jobs.lead.Given.night;
import static org.vigil.jobs.lead.Given.picture;
import static org.vigil.jobs.lead.Given.series;
import static org.vigil.jobs.lead.Given.single;
import static org.vigil.jobs.lead.Given.video;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vigil.jobs.lead.delta.RankedLead;
import org.vigil.jobs.lead.settings.LeadSettings;
import org.vigil.jobs.lead.settings.SetTrusts;
import org.vigil.jobs.lead.signal.Signal;
import org.vigil.jobs.lead.subject.LeadContext;
import org.vigil.jobs.lead.subject.Subject;
import org.vigil.model.Lead;
import org.vigil.model.term.EvidenceDirection;
import org.vigil.model.term.LeadTier;
import org.vigil.model.term.LeadType;
import org.vigil.model.term.MatchKind;

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

  @Test
  void callsAFreshSeriesOfARareCameraAcrossCasesCritical() {
    Lead lead = lead(series(fresh(3), fresh(4), fresh(5))).lead();
    assertThat(lead.tier()).isEqualTo(LeadTier.CRITICAL);
    assertThat(lead.type()).isEqualTo(LeadType.UNKNOWN_MEDIA);
  }

  @Test
  void callsAPictureWithoutMetadataLow() {
    assertThat(lead(single(picture(1))).lead().tier()).isEqualTo(LeadTier.LOW);
  }

  @Test
  void callsIconsAndFlatPicturesLowWhateverElseTheyCarry() {
    RankedLead icon = lead(single(fresh(3).quality(20).size(32, 32)));
    assertThat(icon.lead().tier()).isEqualTo(LeadTier.LOW);
    assertThat(icon.evidence())
        .filteredOn(row -> row.signal().equals("suppressor"))
        .singleElement()
        .matches(row -> row.contribution() < 0 && row.direction() == EvidenceDirection.LOWERS);
  }

  @Test
  void callsAnOldPictureWithAllItsMetadataMedium() {
    Given old = picture(1).original().camera(1).at(Given.PORTO).taken("2015-05-03T10:00:00");
    assertThat(lead(single(old)).lead().tier()).isEqualTo(LeadTier.MEDIUM);
    Given bare = picture(1).original().taken("2015-05-03T10:00:00");
    assertThat(lead(single(bare)).lead().tier()).isEqualTo(LeadTier.MEDIUM);
  }

  @Test
  void callsTheGrowthOfAnUnidentifiedSeriesCritical() {
    Lead lead = lead(series(picture(1), picture(2).known(MatchKind.PDQ, 9, false))).lead();
    assertThat(lead.type()).isEqualTo(LeadType.SERIES_GROWTH);
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
  void takesWhatIsUnknownInSeveralCasesForACrossCaseLead() {
    Subject subject = series(picture(1).in("A", 1), picture(2).in("B", 1));
    assertThat(lead(subject).lead().type()).isEqualTo(LeadType.CROSS_CASE);
  }

  @Test
  void givesNoLeadForWhatIsKnownAndSettled() {
    assertThat(none(single(picture(1).known(MatchKind.MD5, 0, true)))).isTrue();
    assertThat(none(single(picture(1).known(MatchKind.MD5, 0, null)))).isTrue();
    assertThat(none(single(picture(1).type("application/pdf")))).isTrue();
    assertThat(none(new Subject("x", null, null, List.of(), 0))).isTrue();
  }

  @Test
  void whatIsOnlyKnownIsLoweredAndListedWhereSomethingSpeaksForIt() {
    LeadSettings onlyKnow =
        new LeadSettings(
            Given.SETTINGS.tiers(),
            Given.SETTINGS.points(),
            Given.SETTINGS.thresholds(),
            List.of(),
            new SetTrusts(List.of(), List.of(), List.of("nsrl")));
    LeadContext context = Given.context(1, night(1).asOf(), onlyKnow);
    Subject plain = single(picture(1).known("nsrl", MatchKind.SHA1, 0, null));
    assertThat(LeadRules.lead(plain, context)).isEmpty();
    Subject original =
        single(
            picture(1)
                .known("nsrl", MatchKind.SHA1, 0, null)
                .original()
                .taken("2026-05-20T10:00:00"));
    assertThat(LeadRules.lead(original, context))
        .hasValueSatisfying(ranked -> assertThat(ranked.lead().tier()).isEqualTo(LeadTier.LOW));
    Subject grave =
        single(picture(1).known("nsrl", MatchKind.SHA1, 0, null).known(MatchKind.MD5, 0, false));
    assertThat(LeadRules.lead(grave, context)).isPresent();
  }

  @Test
  void linksByDeviceOnlyWhatNothingElseLinks() {
    Given one = picture(1).camera(2).in("A", 1);
    Given other = picture(2).camera(2).in("B", 1);
    assertThat(lead(device(one, other)).lead().type()).isEqualTo(LeadType.SAME_DEVICE);
    assertThat(none(device(one))).isTrue();
    assertThat(none(device(one.member("s"), other.member("s")))).isTrue();
    Given sameCase = picture(3).camera(1).in("A", 1);
    assertThat(none(device(picture(1).camera(1), sameCase))).isTrue();
    assertThat(none(device(sameCase, picture(1).camera(1).known(MatchKind.MD5, 0, null))))
        .isFalse();
    assertThat(none(device(picture(1).camera(20).in("A", 1), picture(2).camera(20).in("B", 1))))
        .isTrue();
  }

  @Test
  void weighsEverySignalOnceInOrder() {
    RankedLead lead = lead(single(picture(1)));
    assertThat(lead.evidence())
        .extracting(row -> row.signal())
        .startsWith(Signals.ALL.stream().map(Signal::name).toArray(String[]::new))
        .doesNotHaveDuplicates();
    assertThat(lead.evidence())
        .allMatch(row -> !row.sentence().isEmpty() && !row.source().isEmpty());
  }

  @Test
  void capsAtAHundredInPlainSight() {
    Given known = picture(9).known(MatchKind.MD5, 0, false);
    RankedLead lead = lead(series(fresh(3), fresh(4), known));
    assertThat(lead.lead().score()).isEqualTo(100);
    assertThat(lead.evidence())
        .filteredOn(row -> row.signal().equals("cap"))
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
    assertThat(lead.devices()).containsExactly("Canon EOS R6, serial 012345");
    assertThat(lead.takenFrom()).isEqualTo("2026-05-03T10:00:00");
    assertThat(lead.takenTo()).isEqualTo("2026-05-05T10:00:00");
    assertThat(lead.places()).containsExactly("Lisbon, Portugal");
    assertThat(lead.rulesDigest()).isEqualTo(LeadRules.digest(Given.SETTINGS));
  }

  private static boolean none(Subject subject) {
    Optional<RankedLead> lead = LeadRules.lead(subject, night(1));
    return lead.isEmpty();
  }
}
