package org.vigil.jobs.lead.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vigil.jobs.lead.Given.picture;
import static org.vigil.jobs.lead.GivenSubject.series;
import static org.vigil.jobs.lead.GivenSubject.single;
import static org.vigil.jobs.lead.GivenSubject.weigh;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigil.jobs.lead.Given;
import org.vigil.model.term.lead.EvidenceDirection;

/** The marks of a camera's own file. */
final class FirstGenerationTest {
  private final Signal signal = new FirstGeneration();

  @Test
  void raisesInFullWhatHasAllMarksOfACamera() {
    Evidence evidence = weigh(signal, single(picture(1).original().taken("2026-05-03T10:00:00")));
    assertThat(evidence.tenths()).isEqualTo(80);
    assertThat(evidence.text().value()).isEqualTo("marks=10/10");
    assertThat(evidence.text().sentence())
        .isEqualTo(
            "It has all marks of a camera's own file: make and model, maker notes, an embedded"
                + " thumbnail, the time it was taken, a camera's file name and a camera's size.");
  }

  @Test
  void halvesWhatEditingSoftwareHasWritten() {
    Given edited =
        picture(1).original().taken("2026-05-03T10:00:00").software("Adobe Photoshop 7.0");
    assertThat(weigh(signal, single(edited)).tenths()).isEqualTo(40);
  }

  @Test
  void halvesWhatIsNoLongerAsTheCameraWroteIt() {
    Given other = picture(1).original().taken("2026-05-03T10:00:00").thumbnailBits(65);
    Evidence evidence = weigh(signal, single(other));
    assertThat(evidence.tenths()).isEqualTo(40);
    assertThat(evidence.text().value()).isEqualTo("marks=10/10 edited");
    assertThat(evidence.text().sentence())
        .endsWith("; its thumbnail shows another picture, which halves their worth.");
    Given again = picture(1).original().taken("2026-05-03T10:00:00").progressive();
    assertThat(weigh(signal, single(again)).tenths()).isEqualTo(40);
    Given derived = picture(1).original().edited("derived from another");
    assertThat(weigh(signal, single(derived)).text().sentence())
        .contains("; it was made from another document, which");
  }

  @Test
  void saysThatAThumbnailIsOfTheSamePicture() {
    Given same = picture(1).original().taken("2026-05-03T10:00:00").thumbnailBits(64);
    assertThat(weigh(signal, single(same)).tenths()).isEqualTo(80);
    assertThat(weigh(signal, single(same)).text().sentence())
        .contains("an embedded thumbnail of the same picture");
  }

  @Test
  void neverLowersForTheBuildOfAFileAlone() {
    Evidence evidence = weigh(signal, single(picture(1).progressive().edited("saved for web")));
    assertThat(evidence.direction()).isEqualTo(EvidenceDirection.MISSING);
  }

  @Test
  void takesFirmwareForNoEditor() {
    Given camera = picture(1).original().taken("2026-05-03T10:00:00").software("Ver.1.00");
    assertThat(weigh(signal, single(camera)).tenths()).isEqualTo(80);
  }

  @Test
  void judgesASeriesByItsBestMember() {
    Evidence evidence = weigh(signal, series(picture(1), picture(2).original(), picture(3)));
    assertThat(evidence.tenths()).isEqualTo(72);
    assertThat(evidence.text().source()).isEqualTo("media " + "%064x".formatted(2));
    assertThat(evidence.text().sentence())
        .startsWith("The best of three has marks of a camera's own file");
  }

  @Test
  void missesStrippedMetadataWithoutLowering() {
    Evidence evidence = weigh(signal, single(picture(1).in("A", 1, "IMG_0001.JPG")));
    assertThat(evidence.direction()).isEqualTo(EvidenceDirection.MISSING);
    assertThat(evidence.tenths()).isZero();
  }

  @Test
  void lowersWhatOnlyAnEditorHasSigned() {
    Evidence evidence = weigh(signal, single(picture(1).software("GIMP 2.10.32")));
    assertThat(evidence.direction()).isEqualTo(EvidenceDirection.LOWERS);
    assertThat(evidence.tenths()).isEqualTo(-10);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "IMG_0042.JPG",
        "x/DSC_1234.jpg",
        "a.zip!/DSC01234.JPG",
        "P1010023.JPG",
        "_MG_0001.CR2",
        "20240503_120000.jpg",
        "PXL_20240503_120000123.jpg",
        "IMG_20240503_120000.jpg",
        "GOPR0001.MP4",
        "DJI_0007.JPG",
        "MVI_0042.AVI",
        "IMG_E1234.JPG"
      })
  void knowsTheFileNamesOfCameras(String path) {
    Given named = picture(1).of("Canon", "EOS").size(null, null).in("A", 1, path);
    assertThat(weigh(signal, single(named)).text().value()).isEqualTo("marks=4/10");
  }

  @ParameterizedTest
  @ValueSource(strings = {"IMG-20240503-WA0001.jpg", "holiday.jpg", "1.jpg", "", "a/", "\u0000"})
  void knowsWhatIsNoFileNameOfACamera(String path) {
    Given named = picture(1).of("Canon", "EOS").size(null, null).in("A", 1, path);
    assertThat(weigh(signal, single(named)).text().value()).isEqualTo("marks=3/10");
  }
}
