package org.vigil.jobs.lead.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vigil.jobs.lead.Given.picture;
import static org.vigil.jobs.lead.GivenSubject.series;
import static org.vigil.jobs.lead.GivenSubject.single;
import static org.vigil.jobs.lead.GivenSubject.weigh;

import org.junit.jupiter.api.Test;
import org.vigil.jobs.lead.Given;
import org.vigil.model.term.lead.EvidenceDirection;

/** Where it was taken. */
final class TakenPlaceTest {
  private final Signal signal = new TakenPlace();

  @Test
  void raisesAGpsPositionByItsName() {
    Evidence evidence = weigh(signal, single(picture(1).at(Given.LISBON)));
    assertThat(evidence.tenths()).isEqualTo(60);
    assertThat(evidence.text().value()).isEqualTo("Lisbon, Portugal");
    assertThat(evidence.text().sentence())
        .isEqualTo("By GPS, one picture was taken near Lisbon, Portugal.");
  }

  @Test
  void namesTheMostFrequentPlaceFirst() {
    Evidence evidence =
        weigh(
            signal,
            series(
                picture(1).at(Given.LISBON),
                picture(2).at(Given.PORTO),
                picture(3).at(Given.PORTO),
                picture(4).at(Given.ATLANTIC),
                picture(5)));
    assertThat(evidence.text().sentence())
        .isEqualTo(
            "By GPS, four pictures were taken near Porto, Portugal, and at two other places.");
  }

  @Test
  void namesTwoPlacesInFull() {
    Evidence evidence =
        weigh(signal, series(picture(1).at(Given.LISBON), picture(2).at(Given.ATLANTIC)));
    assertThat(evidence.text().sentence())
        .isEqualTo(
            "By GPS, two pictures were taken at sea about 430 km from Ponta Delgada, and near"
                + " Lisbon, Portugal.");
  }

  @Test
  void takesAUtcOffsetForARegion() {
    Evidence evidence = weigh(signal, single(picture(1).offset("+05:30")));
    assertThat(evidence.tenths()).isEqualTo(20);
    assertThat(evidence.text().value()).isEqualTo("UTC+05:30");
    assertThat(evidence.text().sentence())
        .isEqualTo(
            "The camera's clock was set to UTC+05:30, which is the time of India and Sri Lanka.");
  }

  @Test
  void namesTheCountriesOfTheDayOnWhichItWasTaken() {
    assertThat(sentence("+03:00", "2026-07-10T10:00:00")).contains("Romania", "Ukraine", "Finland");
    assertThat(sentence("+03:00", "2026-01-10T10:00:00")).doesNotContain("Romania", "Finland");
    assertThat(sentence("+02:00", "2026-07-10T10:00:00"))
        .isEqualTo(
            "The camera's clock was set to UTC+02:00, which is the time of Italy, France, Germany,"
                + " Spain, Russia, Poland and 43 others.");
  }

  @Test
  void saysThatNoCountryHasAnOffset() {
    assertThat(sentence("+00:17", "2026-07-10T10:00:00"))
        .isEqualTo("The camera's clock was set to UTC+00:17, which no country's time is.");
  }

  private String sentence(String offset, String taken) {
    return weigh(signal, single(picture(1).offset(offset).taken(taken))).text().sentence();
  }

  @Test
  void saysThatAnOffsetIsInferredFromGpsTime() {
    Evidence evidence = weigh(signal, single(picture(1).offsetFromGps("+05:45")));
    assertThat(evidence.tenths()).isEqualTo(20);
    assertThat(evidence.confidence()).isEqualTo(0.4);
    assertThat(evidence.text().value()).isEqualTo("UTC+05:45 inferred from GPS time");
    assertThat(evidence.text().sentence())
        .isEqualTo(
            "By GPS time the camera's clock was set to UTC+05:45, which is the time of Nepal.");
  }

  @Test
  void takesAWrittenOffsetBeforeAnInferredOne() {
    assertThat(
            weigh(
                    signal,
                    series(
                        picture(1).offsetFromGps("+02:00"),
                        picture(2).offset("+05:30").offsetFromGps("+02:00")))
                .text()
                .value())
        .isEqualTo("UTC+05:30");
  }

  @Test
  void missesAPositionWithoutAFixOrOffTheEarth() {
    double[][] points = {{0, 0}, {91, 0}, {0, 181}, {Double.NaN, 1}, {1, Double.POSITIVE_INFINITY}};
    for (double[] point : points) {
      assertThat(weigh(signal, single(picture(1).at(point[0], point[1]))).direction())
          .isEqualTo(EvidenceDirection.MISSING);
    }
  }
}
