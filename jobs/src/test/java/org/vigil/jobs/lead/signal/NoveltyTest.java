package org.vigil.jobs.lead.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vigil.jobs.lead.Given.picture;
import static org.vigil.jobs.lead.GivenSubject.series;
import static org.vigil.jobs.lead.GivenSubject.single;
import static org.vigil.jobs.lead.GivenSubject.weigh;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.vigil.jobs.lead.subject.KnownMatch;
import org.vigil.model.term.EntryStatus;
import org.vigil.model.term.MatchKind;
import org.vigil.model.term.lead.EvidenceDirection;

/** What is new, and what is not. */
final class NoveltyTest {
  @Test
  void raisesWhatIsInNoHashSetAndInNoEarlierCase() {
    Evidence evidence = weigh(new Novelty(), single(picture(1)));
    assertThat(evidence.tenths()).isEqualTo(100);
    assertThat(evidence.text().sentence())
        .isEqualTo("One picture is in no hash set and in no earlier case.");
  }

  @Test
  void countsACaseOfTheSameNightAsNoEarlierOne() {
    Evidence evidence = weigh(new Novelty(), single(picture(1).in("A", 3).in("B", 3)));
    assertThat(evidence.tenths()).isEqualTo(100);
  }

  @Test
  void raisesLessWhatAnEarlierCaseHeld() {
    Evidence evidence = weigh(new Novelty(), single(picture(1).in("A", 1).in("B", 3)));
    assertThat(evidence.tenths()).isEqualTo(60);
    assertThat(evidence.text().sentence())
        .isEqualTo("One picture is in no hash set, but was in an earlier case.");
  }

  @Test
  void findsNoEarlierCaseInALaterArchiveOfTheSameCase() {
    Evidence evidence = weigh(new Novelty(), single(picture(1).in("A", 1).in("A", 3)));
    assertThat(evidence.tenths()).isEqualTo(100);
  }

  @Test
  void lowersWhatIsKnown() {
    Evidence evidence = weigh(new Novelty(), single(picture(1).known(MatchKind.MD5, 0, false)));
    assertThat(evidence.direction()).isEqualTo(EvidenceDirection.LOWERS);
    assertThat(evidence.tenths()).isEqualTo(-20);
  }

  @Test
  void countsTheKnownBesideTheUnknown() {
    Evidence evidence =
        weigh(
            new Novelty(),
            series(
                picture(1),
                picture(2).in("A", 1).in("B", 2),
                picture(3).known(MatchKind.MD5, 0, true)));
    assertThat(evidence.text().value()).isEqualTo("unknown=2 seen_before=1 known=1");
    assertThat(evidence.text().sentence())
        .isEqualTo(
            "Two pictures are in no hash set, but one of them was in an earlier case; one picture"
                + " beside them is known.");
  }

  @Test
  void lowersWhatASetOnlyKnowsAndSaysThatKnownIsNotGood() {
    Evidence evidence =
        weigh(new Novelty(), single(picture(1).known(told("nsrl", EntryStatus.KNOWN, null))));
    assertThat(evidence.direction()).isEqualTo(EvidenceDirection.LOWERS);
    assertThat(evidence.tenths()).isEqualTo(-200);
    assertThat(evidence.text().sentence())
        .isEqualTo(
            "Hash set nsrl only knows it, as it knows software; that is no word on what it shows.");
  }

  @Test
  void raisesWhatNoMatchSettlesAndSaysWhy() {
    Evidence disputed =
        weigh(new Novelty(), single(picture(1).known(told("ncmec", EntryStatus.DISPUTED, "A1"))));
    assertThat(disputed.tenths()).isEqualTo(40);
    assertThat(disputed.text().sentence())
        .isEqualTo("Hash set ncmec lists it, but that settles nothing: an entry is disputed.");
    Evidence unexplained =
        weigh(new Novelty(), single(picture(1).known(told("uk", EntryStatus.LISTED, "7"))));
    assertThat(unexplained.text().sentence())
        .isEqualTo(
            "Hash set uk lists it, but that settles nothing: nobody has said what category 7 of region"
                + " US means.");
  }

  @Test
  void whatIsNearAHubAloneIsAsNewAsWhatIsInNoSetAndItIsSaid() {
    KnownMatch hub =
        new KnownMatch(
            "uk",
            "e",
            MatchKind.PDQ,
            30,
            90,
            null,
            false,
            null,
            null,
            EntryStatus.LISTED,
            List.of(MatchKind.PDQ),
            "US",
            null,
            true,
            1);
    Evidence near = weigh(new Novelty(), single(picture(1).known(hub)));
    assertThat(near.tenths()).isEqualTo(weigh(new Novelty(), single(picture(1))).tenths());
    assertThat(near.text().sentence())
        .isEqualTo(
            "One picture is in no hash set (near a hub hash only, which says nothing) and in no earlier"
                + " case.");
  }

  private static KnownMatch told(String set, EntryStatus status, @Nullable String category) {
    return new KnownMatch(
        set,
        "e",
        MatchKind.MD5,
        0,
        null,
        category,
        null,
        null,
        null,
        status,
        List.of(MatchKind.MD5),
        "US",
        null,
        false,
        1);
  }
}
