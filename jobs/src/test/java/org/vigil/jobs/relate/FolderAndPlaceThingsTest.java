package org.vigil.jobs.relate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.vigil.jobs.Rows;
import org.vigil.lake.SharedSpark;
import org.vigil.model.CaseLink;
import org.vigil.model.MediaBuilder;
import org.vigil.model.Reading;
import org.vigil.model.ReadingBuilder;
import org.vigil.model.term.CaseLinkKind;
import org.vigil.model.term.Strength;
import org.vigil.model.term.TakenDoubt;
import org.vigil.model.term.UtcSource;

/** Folders that two cases have, and places at which two cameras were in one hour. */
class FolderAndPlaceThingsTest {
  private static Reading reading(String caseId, String path, MediaBuilder media) {
    return ReadingBuilder.builder()
        .sourceId("source of " + caseId)
        .sourceUri("file:/" + caseId)
        .caseId(caseId)
        .path(path)
        .kind(Reading.Kind.MEDIA_FILE)
        .media(media.build())
        .frames(List.of())
        .issues(List.of())
        .night(1)
        .build();
  }

  private static MediaBuilder media(String name, long bytes) {
    return MediaBuilder.builder(Rows.media(name, null, null)).sizeBytes(bytes);
  }

  /** A folder of three pictures. */
  private static List<Reading> folder(String caseId, String path, long bytes) {
    return IntStream.range(0, 3)
        .mapToObj(i -> reading(caseId, path + "/IMG_" + i + ".jpg", media(caseId + i, bytes + i)))
        .toList();
  }

  private static List<CaseLink> folders(List<List<Reading>> folders) {
    Reading[] all = folders.stream().flatMap(List::stream).toArray(Reading[]::new);
    return Relating.links(FolderThings.of(SharedSpark.rows(Reading.class, all), 3));
  }

  @Test
  void aFolderOfTheSameNamesAndSizesLinksCasesWhateverItIsCalled() {
    assertThat(folders(List.of(folder("A", "A/set", 50_000), folder("B", "B/copy of set", 50_000))))
        .extracting(CaseLink::caseId, CaseLink::kind, CaseLink::strength, CaseLink::example)
        .containsExactly(
            tuple("A", CaseLinkKind.FOLDER, Strength.MEDIUM, "A/set"),
            tuple("B", CaseLinkKind.FOLDER, Strength.MEDIUM, "B/copy of set"));
  }

  @Test
  void camerasThatCountAlikeMakeNoFolderTheSame() {
    assertThat(folders(List.of(folder("A", "A/DCIM", 50_000), folder("B", "B/DCIM", 50_001))))
        .isEmpty();
  }

  @Test
  void theIconsOfAnApplicationLinkNobody() {
    assertThat(folders(List.of(folder("A", "A/icons", 2_000), folder("B", "B/icons", 2_000))))
        .isEmpty();
  }

  private static Reading taken(
      String caseId, double latitude, String moment, @Nullable TakenDoubt doubt) {
    MediaBuilder media =
        media(caseId + moment, 50_000)
            .make("Canon")
            .model("R6 of " + caseId)
            .makerNotes(true)
            .latitude(latitude)
            .longitude(9.0)
            .takenAtUtc(Instant.parse(moment))
            .takenUtcSource(UtcSource.GPS)
            .takenDoubt(doubt);
    return reading(caseId, caseId + "/a.jpg", media);
  }

  private static List<CaseLink> places(Reading... readings) {
    return Relating.links(
        PlaceThings.of(SharedSpark.rows(Reading.class, readings), Relating.sources("A", "B")));
  }

  @Test
  void twoCamerasAtOnePlaceInOneHourLinkTheirCasesWeakly() {
    List<CaseLink> links =
        places(
            taken("A", 54.0001, "2026-05-06T10:10:00Z", null),
            taken("B", 54.0002, "2026-05-06T10:20:00Z", null));
    assertThat(links)
        .isNotEmpty()
        .extracting(CaseLink::kind, CaseLink::strength)
        .containsOnly(tuple(CaseLinkKind.PLACE_AND_HOUR, Strength.WEAK));
    assertThat(links).extracting(CaseLink::caseId).contains("A", "B");
  }

  @Test
  void anotherHourOrAnotherPlaceIsNoMeeting() {
    Reading here = taken("A", 54.0001, "2026-05-06T10:10:00Z", null);
    List<Reading> others = new ArrayList<>();
    others.add(taken("B", 54.0001, "2026-05-06T13:10:00Z", null));
    others.add(taken("B", 54.0101, "2026-05-06T10:10:00Z", null));
    for (Reading other : others) {
      assertThat(places(here, other)).isEmpty();
    }
  }

  @Test
  void aClockThatIsInDoubtOrAfterTheSeizureMakesNoMeeting() {
    Reading here = taken("A", 54.0001, "2026-05-06T10:10:00Z", null);
    assertThat(places(here, taken("B", 54.0001, "2026-05-06T10:10:00Z", TakenDoubt.IMPOSSIBLE)))
        .isEmpty();
    Reading future = taken("A", 54.0001, "2027-05-06T10:10:00Z", null);
    assertThat(places(future, taken("B", 54.0001, "2027-05-06T10:10:00Z", null))).isEmpty();
  }
}
