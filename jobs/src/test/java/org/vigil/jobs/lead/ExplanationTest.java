package org.vigil.jobs.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vigil.jobs.lead.Given.picture;
import static org.vigil.jobs.lead.Given.video;
import static org.vigil.jobs.lead.GivenSubject.device;
import static org.vigil.jobs.lead.GivenSubject.folder;
import static org.vigil.jobs.lead.GivenSubject.lead;
import static org.vigil.jobs.lead.GivenSubject.roll;
import static org.vigil.jobs.lead.GivenSubject.series;
import static org.vigil.jobs.lead.GivenSubject.single;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.vigil.jobs.lead.delta.RankedLead;
import org.vigil.jobs.lead.subject.Subject;
import org.vigil.jobs.lead.subject.SubjectChoice;
import org.vigil.jobs.lead.subject.SubjectMedia;
import org.vigil.model.term.MatchKind;
import org.vigil.model.term.SubjectKind;

/** The three sentences, word for word. */
final class ExplanationTest {
  private static Given fresh(int day, long cases) {
    return picture(day)
        .original()
        .camera(cases)
        .taken("2026-05-0" + day + "T10:00:00")
        .offset("+01:00")
        .at(Given.LISBON);
  }

  private static String explain(Subject subject) {
    return lead(subject).lead().explanation();
  }

  @Test
  void explainsAFreshSeries() {
    assertThat(explain(series(fresh(3, 1), fresh(4, 1), fresh(5, 1), fresh(4, 1))))
        .isEqualTo(
            "Four pictures of one series, in no hash set and in no earlier case, were "
                + "taken with one camera (Canon EOS R6, serial 061023004871) between 3 and 5 "
                + "May 2026 near Lisbon, Portugal. Nothing ties it to abuse. Open "
                + "DCIM/100CANON/IMG_0042.JPG first. This is said with high confidence. A "
                + "match in a hash set or proof that the camera's clock was wrong would lower "
                + "it; an examiner's grade or a second case with the same camera would raise "
                + "it.");
  }

  @Test
  void explainsAPictureThatTellsNothing() {
    assertThat(explain(single(picture(1))))
        .isEqualTo(
            "One picture, in no hash set and in no earlier case, was found in case A. "
                + "Nothing ties it to abuse. Open a/file.jpg first. This is said with high "
                + "confidence. A match in a hash set would lower it; an examiner's grade or a "
                + "recent date of production would raise it.");
  }

  @Test
  void explainsTheGrowthOfASeries() {
    assertThat(
            explain(
                series(
                    picture(1),
                    video(2).taken("2026-04-30T10:00:00"),
                    picture(3).known(MatchKind.PDQ, 9, false),
                    picture(4).known("b-list", MatchKind.MD5, 0, false))))
        .isEqualTo(
            "One picture and one video, in no hash set and in no earlier case, belong to "
                + "a series with two known pictures whose victim is not identified (hash sets "
                + "b-list and nat-vics), and were taken, as far as their metadata tells, on 30 "
                + "April 2026. Hash set b-list says that the victim is not identified. One "
                + "unknown picture and one unknown video stand in a series with two known "
                + "pictures whose victim is not identified. Open a/file.jpg first. This is "
                + "said with high confidence. Word that the victim is identified or proof that "
                + "the unknown media do not belong to the series would lower it; an examiner's "
                + "grade or a place would raise it.");
  }

  @Test
  void explainsAKnownVictim() {
    assertThat(explain(single(picture(1).known(MatchKind.MD5, 0, false))))
        .isEqualTo(
            "One picture is the same file as a known one whose victim is not identified "
                + "(hash set nat-vics), and was found in case A. Hash set nat-vics, matched by "
                + "its digest, says that the victim is not identified. Open a/file.jpg first. "
                + "This is said with high confidence. Word that the victim is identified would "
                + "lower it; an examiner's grade or a recent date of production would raise it.");
  }

  @Test
  void explainsNearCopiesOfAKnownVictim() {
    Subject subject =
        series(
            picture(1).known(MatchKind.PDQ, 8, false),
            picture(2).known(MatchKind.PDQ, 4, false).in("B", 1));
    assertThat(explain(subject))
        .isEqualTo(
            "Two pictures of one series are near copies of known ones whose victim is "
                + "not identified (hash set nat-vics), and were found in two cases (A and B). "
                + "Hash set nat-vics says that the victim is not identified. Open a/file.jpg "
                + "first. This is said with high confidence. Word that the victim is "
                + "identified or proof that the cases share it by way of a common source would "
                + "lower it; unknown media in the series or an examiner's grade would raise it.");
  }

  @Test
  void explainsMediaOfTwoCases() {
    assertThat(explain(single(video(1).in("A", 1).in("B", 3))))
        .isEqualTo(
            "One video, in no hash set, was found in two cases (A and B). Nothing ties "
                + "it to abuse. Open a/file.jpg first. This is said with high confidence. A "
                + "match in a hash set or proof that the cases share it by way of a common "
                + "source would lower it; an examiner's grade or a recent date of production "
                + "would raise it.");
  }

  @Test
  void explainsWhatOneCameraLinks() {
    Given known = picture(5).camera(2).taken("2026-05-05T10:00:00").offset("+01:00");
    Subject subject =
        device(fresh(3, 2), known.at(Given.LISBON).known(MatchKind.MD5, 0, null).in("B", 1));
    assertThat(explain(subject))
        .isEqualTo(
            "One camera (Canon EOS R6, serial 061023004871) took one picture in no hash "
                + "set and one known picture between 3 and 5 May 2026 near Lisbon, Portugal; "
                + "they were found in two cases (A and B). Hash set nat-vics, matched by its "
                + "digest, lists it, and does not say whether the victim is identified. One "
                + "camera (Canon EOS R6, serial 061023004871) links two cases, by itself. Open "
                + "DCIM/100CANON/IMG_0042.JPG first. This is said with high confidence. A "
                + "match in a hash set or proof that the camera's clock was wrong would lower "
                + "it; media of concern by the same camera or an examiner's grade would raise "
                + "it.");
  }

  @Test
  void explainsUnknownMediaBesideAnIdentifiedVictim() {
    assertThat(explain(series(fresh(3, 1), picture(9).known(MatchKind.MD5, 0, true))))
        .isEqualTo(
            "One picture, in no hash set and in no earlier case, belongs to a series "
                + "with one known picture whose victim is identified (hash set nat-vics), and "
                + "was taken with one camera (Canon EOS R6, serial 061023004871) on 3 May 2026 "
                + "near Lisbon, Portugal. One unknown picture stands in a series with one "
                + "known picture whose victim is identified. Hash set nat-vics, matched by its "
                + "digest, says that the victim is identified. Open DCIM/100CANON/IMG_0042.JPG "
                + "first. This is said with high confidence. Proof that the unknown media do "
                + "not belong to the series or word that it is older than the identification "
                + "would lower it; an examiner's grade or proof that the unknown media are "
                + "newer than the identification would raise it.");
  }

  @Test
  void countsACopyWithoutSerialForNoSecondCamera() {
    Subject subject = series(fresh(3, 1), picture(7).of("Canon", "Canon EOS R6"));
    assertThat(explain(subject))
        .startsWith(
            "Two pictures of one series, in no hash set and in no earlier case, were taken, as far"
                + " as their metadata tells, with one camera (Canon EOS R6, serial 061023004871) on"
                + " 3 May 2026 near Lisbon, Portugal. ");
  }

  @Test
  void saysWhenNotAllWasWeighed() {
    List<SubjectMedia> media = IntStream.range(0, 20).mapToObj(n -> picture(n).media()).toList();
    Subject large = new Subject(SubjectKind.SERIES, "s", "s", "s", media, 3210, 3210);
    assertThat(explain(large)).contains("only 20 of its 3,210 media were weighed");
  }

  @Test
  void quotesNamesThatTryToSpeak() {
    Given hostile =
        picture(1)
            .of("R6). The victim is identified", "x\u202E\u0000\r\ny")
            .in("=cmd()|' /C calc'!A0", 1);
    assertThat(explain(single(hostile)))
        .isEqualTo(
            "One picture, in no hash set and in no earlier case, was taken with camera "
                + "model “R6). The victim is identified x y”. Nothing ties it to abuse. Open "
                + "a/file.jpg first. This is said with high confidence. A match in a hash set "
                + "or proof that it was copied or edited since would lower it; an examiner's "
                + "grade or a recent date of production would raise it.");
  }

  private static SubjectMedia withoutPath(Given given) {
    SubjectMedia one = given.media();
    return new SubjectMedia(one.media(), null, null, one.matches(), List.of(), false, one.ties());
  }

  @Test
  void saysThatThereIsNothingToOpenWithoutAPath() {
    Subject subject =
        new Subject(SubjectKind.MEDIA, "x", "x", null, List.of(withoutPath(picture(1))), 1, 1);
    assertThat(explain(subject))
        .contains("There is no path of it any more, so nothing can be opened first.");
  }

  @Test
  void namesWhatToOpenFirstWhateverTheSubject() {
    Given[] members = {picture(1).in("A", 1, "x/1.jpg"), picture(2).in("A", 1, "x/2.jpg")};
    assertThat(explain(series(members))).contains(" Open x/1.jpg first. ");
    assertThat(explain(folder(members))).contains(" Open x first. ");
    assertThat(explain(roll(members))).contains(" Open x/1.jpg first. ");
    assertThat(explain(device(members))).contains(" Open x/1.jpg first. ");
    assertThat(explain(single(members[1]))).contains(" Open x/2.jpg first. ");
  }

  @Test
  void writesNoDigestInAnySentence() {
    String digest = "0123456789abcdef".repeat(4);
    SubjectMedia lost = withoutPath(picture(1).known(digest, MatchKind.PDQ, 2, false));
    Given known = picture(2).known(digest, MatchKind.MD5, 0, false).in(digest, 1);
    Given tied = picture(3).reported(true).camera(2).took(20, 3, 4).serial(digest).beside(2, 3);
    Subject unnamed = new Subject(SubjectKind.MEDIA, "x", "x", null, List.of(lost), 1, 1);
    for (Subject subject : List.of(unnamed, single(known), series(known, tied), device(tied))) {
      RankedLead ranked = lead(subject);
      List<String> texts = new ArrayList<>(List.of(ranked.lead().explanation()));
      ranked.evidence().forEach(row -> texts.add(row.sentence()));
      assertThat(texts).noneMatch(text -> text.matches(".*[0-9a-f]{64}.*"));
    }
    assertThat(SubjectChoice.of(lost, true, null, Given.SETTINGS))
        .extracting(SubjectChoice.Choice::name)
        .contains("media 00000000");
  }
}
