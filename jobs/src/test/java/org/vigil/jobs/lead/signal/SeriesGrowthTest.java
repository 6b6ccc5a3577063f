package org.vigil.jobs.lead.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vigil.jobs.lead.Given.picture;
import static org.vigil.jobs.lead.Given.video;
import static org.vigil.jobs.lead.GivenSubject.lead;
import static org.vigil.jobs.lead.GivenSubject.series;
import static org.vigil.jobs.lead.GivenSubject.single;
import static org.vigil.jobs.lead.GivenSubject.weigh;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.vigil.jobs.lead.Given;
import org.vigil.model.term.MatchKind;
import org.vigil.model.term.lead.EvidenceDirection;
import org.vigil.model.term.lead.LeadTier;

/** Series that hold what is in no hash set. */
final class SeriesGrowthTest {
  private final Signal signal = new SeriesGrowth();

  @Test
  void raisesUnknownMediaBesideKnownOnesOfAnOpenVictim() {
    Evidence evidence =
        weigh(signal, series(picture(1), video(2), picture(3).known(MatchKind.PDQ, 12, false)));
    assertThat(evidence.tenths()).isEqualTo(470);
    assertThat(evidence.text().value()).isEqualTo("members=3 unknown=2 nights=1");
    assertThat(evidence.text().sentence())
        .isEqualTo(
            "One unknown picture and one unknown video stand in a series with one known picture"
                + " whose victim is not identified.");
  }

  @Test
  void strippedCopiesBesideAnIdentifiedVictimsPicturesSayLittle() {
    Given known = picture(9).known(MatchKind.MD5, 0, true);
    Given original = picture(1).original();

    Evidence copies = weigh(signal, series(picture(1), picture(2), known));
    assertThat(copies.tenths()).isEqualTo(20);
    assertThat(copies.text().sentence()).contains("may be copies of what lists have");
    assertThat(weigh(signal, series(original, picture(2), known)).tenths()).isEqualTo(320);
    assertThat(weigh(signal, series(picture(1).taken("2026-05-01T10:00:00"), known)).tenths())
        .isEqualTo(300);
    assertThat(lead(series(picture(1), picture(2), known)).lead().tier()).isEqualTo(LeadTier.LOW);
  }

  @Test
  void missesASeriesWithoutAnyMemberOfConcern() {
    Evidence evidence = weigh(signal, series(picture(1), picture(2), picture(3)));
    assertThat(evidence.direction()).isEqualTo(EvidenceDirection.MISSING);
    assertThat(evidence.text().sentence()).endsWith("in no hash set, and none of concern.");
  }

  @Test
  void raisesGrowthByItsMembersUpToAMost() {
    Given[] many = IntStream.range(0, 30).mapToObj(Given::picture).toArray(Given[]::new);
    many[0].known(MatchKind.MD5, 0, false);
    assertThat(weigh(signal, series(many)).tenths()).isEqualTo(530);
    assertThat(weigh(signal, series(many[0], many[1])).tenths()).isEqualTo(450);
  }

  @Test
  void lowersASeriesWithoutUnknownMembers() {
    assertThat(weigh(signal, series(picture(1).known(MatchKind.MD5, 0, false))).tenths())
        .isEqualTo(-20);
  }

  @Test
  void missesWhatIsInNoSeries() {
    assertThat(weigh(signal, single(picture(1))).direction()).isEqualTo(EvidenceDirection.MISSING);
  }
}
