package org.vigil.jobs.lead.subject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vigil.jobs.lead.Given.picture;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vigil.jobs.lead.Given;
import org.vigil.model.term.DeviceKind;
import org.vigil.model.term.IdentifierKind;
import org.vigil.model.term.Strength;
import org.vigil.model.term.SubjectKind;

/** Which subject a media belongs to. */
class SubjectChoiceTest {
  private static Footprint account(Strength strength, long cases, boolean own) {
    return new Footprint(IdentifierKind.ACCOUNT, "chat:u1", strength, "B", cases, true, own);
  }

  private static SubjectChoice.Choice first(Given given) {
    return SubjectChoice.of(given.media(), false, null, Given.SETTINGS).get(0);
  }

  private static Given received() {
    return Given.picture(1).in("A", 1, "a/other/1.jpg").in("B", 1, "b/phone/received/1.jpg");
  }

  @Test
  void whatBearsAReportedAccountBelongsToItsFolderInThatCase() {
    SubjectChoice.Choice choice = first(received().bears(account(Strength.STRONG, 2, true)));

    assertThat(choice.kind()).isEqualTo(SubjectKind.PLACE);
    assertThat(choice.subjectId()).isEqualTo("PLACE\nB\nb/phone/received");
    assertThat(choice.name()).isEqualTo("b/phone/received");
  }

  @Test
  void itIsTheSameSubjectAsThatOfListedFilesInTheFolder() {
    Company folder = new Company("B", "b/phone/received", 40, 1, 900, 1);
    SubjectMedia listed = received().media();
    Ties ties = new Ties(List.of(), List.of(), null, folder, null, null, null, null, List.of());
    SubjectMedia beside =
        new SubjectMedia(
            listed.media(), null, null, listed.matches(), listed.sightings(), false, ties);

    assertThat(SubjectChoice.of(beside, true, null, Given.SETTINGS).get(0))
        .isEqualTo(first(received().bears(account(Strength.STRONG, 2, true))));
  }

  @Test
  void whatIsPackedWithMaterialOfConcernBelongsToItsArchiveUnlessItsFolderTellsMore() {
    String archive = "PLACE\nA\nphone/Download/set.rar!";
    assertThat(first(picture(1).packed(6, 10)).subjectId()).isEqualTo(archive);
    assertThat(first(picture(1).packed(6, 10).beside(1, 400)).subjectId()).isEqualTo(archive);
    assertThat(first(picture(1).packed(6, 10).beside(6, 10)).subjectId())
        .isEqualTo("PLACE\nA\nphone/Download");
  }

  @Test
  void listedFilesThatLieOneToAFolderInASmallArchiveAreOnePlace() {
    Given alone = picture(1).packed(6, 10).beside(1, 1);

    assertThat(SubjectChoice.of(alone.media(), true, null, Given.SETTINGS).get(0).subjectId())
        .isEqualTo("PLACE\nA\nphone/Download/set.rar!");
  }

  @Test
  void anIdentifierOfTheCaseOrOneThatManyShareIsNoSubject() {
    for (Footprint weak :
        List.of(
            account(Strength.STRONG, 2, false),
            account(Strength.STRONG, 30, true),
            account(Strength.MEDIUM, 4, true))) {
      assertThat(first(received().bears(weak)).kind()).isEqualTo(SubjectKind.ROLL);
    }
  }

  @ParameterizedTest
  @EnumSource(DeviceKind.class)
  void aModelsWayToWriteFilesIsNoDevice(DeviceKind kind) {
    DeviceTies device = new DeviceTies("d", kind, null, 1, 40, 2, 12, 1);

    assertThat(device.tells()).isEqualTo(kind != DeviceKind.FINGERPRINT);
    assertThat(device.concernShare() > 0).isEqualTo(kind != DeviceKind.FINGERPRINT);
  }
}
