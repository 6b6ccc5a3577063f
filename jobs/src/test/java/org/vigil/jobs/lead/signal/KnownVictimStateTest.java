package org.vigil.jobs.lead.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vigil.jobs.lead.Given.picture;
import static org.vigil.jobs.lead.Given.video;
import static org.vigil.jobs.lead.GivenSubject.series;
import static org.vigil.jobs.lead.GivenSubject.single;
import static org.vigil.jobs.lead.GivenSubject.weigh;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.vigil.jobs.lead.Given;
import org.vigil.jobs.lead.subject.FrameMatch;
import org.vigil.jobs.lead.subject.KnownMatch;
import org.vigil.model.term.EntryStatus;
import org.vigil.model.term.MatchKind;
import org.vigil.model.term.lead.EvidenceDirection;

/** What hash sets say of a victim. */
final class KnownVictimStateTest {
  private final Signal signal = new KnownVictimState();

  @Test
  void raisesAVictimWhoIsNotIdentified() {
    Evidence evidence = weigh(signal, single(picture(1).known(MatchKind.SHA1, 0, false)));
    assertThat(evidence.tenths()).isEqualTo(500);
    assertThat(evidence.confidence()).isEqualTo(1);
    assertThat(evidence.text().value())
        .isEqualTo("media=1 hash_set=nat-vics category=1 (child abuse material)");
    assertThat(evidence.text().source()).isEqualTo("known_media nat-vics e0");
    assertThat(evidence.text().sentence())
        .isEqualTo(
            "Hash set nat-vics, matched by its digest, says that the victim is not identified.");
  }

  @Test
  void isLessSureOfANearCopy() {
    Evidence evidence = weigh(signal, single(picture(1).known(MatchKind.PDQ, 20, false)));
    assertThat(evidence.tenths()).isEqualTo(500);
    assertThat(evidence.confidence()).isEqualTo(0.75);
    assertThat(evidence.text().sentence()).contains("matched as a near copy");
  }

  private static Given shown(int frames, boolean identified) {
    FrameMatch shown = new FrameMatch(frames, frames / 8.0, 67.9);
    return video(1).known(match(MatchKind.FRAME, identified, shown, 1));
  }

  private static KnownMatch match(
      MatchKind kind, boolean identified, @Nullable FrameMatch shown, double weight) {
    return new KnownMatch(
        "set",
        "e",
        kind,
        9,
        90,
        "1",
        identified,
        null,
        null,
        EntryStatus.LISTED,
        List.of(kind),
        "US",
        shown,
        false,
        weight);
  }

  @Test
  void aHashThatIsNearlyAHubRaisesLessAndADigestInFull() {
    Evidence near = weigh(signal, single(picture(1).known(match(MatchKind.PDQ, false, null, 0.4))));
    assertThat(near.tenths()).isEqualTo(200);
    assertThat(near.text().sentence())
        .contains("as a near copy of a hash that is near many media,");
    Evidence equal =
        weigh(signal, single(picture(1).known(match(MatchKind.MD5, false, null, 0.4))));
    assertThat(equal.tenths()).isEqualTo(500);
  }

  @Test
  void saysAtWhichSecondAVideoShowsAKnownPicture() {
    Evidence evidence = weigh(signal, single(shown(1, false)));
    assertThat(evidence.tenths()).isEqualTo(500);
    assertThat(evidence.text().sentence())
        .isEqualTo(
            "Hash set set, matched by one of its frames, at 1:07, says that the victim is not identified.");
    assertThat(weigh(signal, single(shown(4, false))).text().sentence())
        .contains("matched by four of its frames, 50 %, the nearest at 1:07,");
  }

  @Test
  void framesLowerNothingForTheOthersMayShowAnything() {
    assertThat(weigh(signal, single(shown(8, true))).tenths()).isZero();
  }

  @Test
  void lowersAVictimWhoIsIdentified() {
    Evidence evidence = weigh(signal, series(picture(1), picture(2).known(MatchKind.MD5, 0, true)));
    assertThat(evidence.tenths()).isEqualTo(180);
  }

  @Test
  void raisesLessWhereHashSetsDisagree() {
    Given disputed =
        picture(1).known("a", MatchKind.MD5, 0, true).known("b", MatchKind.MD5, 0, false);
    Evidence evidence = weigh(signal, single(disputed));
    assertThat(evidence.tenths()).isEqualTo(300);
    assertThat(evidence.confidence()).isEqualTo(0.5);
  }

  @Test
  void raisesLessWhatAListHoldsWithoutAWordOnTheVictim() {
    Evidence evidence = weigh(signal, single(picture(1).known(MatchKind.MD5, 0, null)));
    assertThat(evidence.tenths()).isEqualTo(300);
    assertThat(evidence.text().source()).isEqualTo("known_media nat-vics e0");
  }

  @Test
  void missesWhatIsInNoHashSet() {
    assertThat(weigh(signal, single(picture(1))).direction()).isEqualTo(EvidenceDirection.MISSING);
  }
}
