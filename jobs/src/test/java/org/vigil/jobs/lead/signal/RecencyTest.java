package org.vigil.jobs.lead.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vigil.jobs.lead.Given.picture;
import static org.vigil.jobs.lead.GivenSubject.series;
import static org.vigil.jobs.lead.GivenSubject.single;
import static org.vigil.jobs.lead.GivenSubject.weigh;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigil.jobs.lead.Given;
import org.vigil.model.term.TakenDoubt;
import org.vigil.model.term.lead.EvidenceDirection;

/** Dates of production, and clocks that lie. */
final class RecencyTest {
  private final Signal signal = new Recency();

  @ParameterizedTest
  @CsvSource({
    "2026-05-03T10:00:00, 100",
    "2026-06-01T23:00:00, 100",
    "2026-02-01T10:00:00, 80",
    "2025-08-01T10:00:00, 52",
    "2025-05-03T10:00:00, 30",
    "2020-05-03T10:00:00, -10"
  })
  void weighsTheAgeAgainstTheNight(String taken, long tenths) {
    assertThat(weigh(signal, single(picture(1).taken(taken))).tenths()).isEqualTo(tenths);
  }

  @Test
  void saysWhenTheNewestWasTaken() {
    Evidence evidence =
        weigh(
            signal,
            series(
                picture(1).taken("2026-05-03T10:00:00").offset("+02:00"),
                picture(2).taken("2019-05-03T10:00:00")));
    assertThat(evidence.text().sentence())
        .isEqualTo("The newest was taken on 3 May 2026, at most 45 days before this night.");
    assertThat(evidence.confidence()).isEqualTo(0.9);
  }

  @Test
  void halvesATimeThatTheSatellitesContradict() {
    Given taken = picture(1).taken("2026-05-03T10:00:00").doubted(TakenDoubt.CONTRADICTED);
    assertThat(weigh(signal, single(taken)).tenths()).isEqualTo(50);
  }

  @Test
  void trustsALocalTimeMoreWhereTheSatellitesTellItsOffset() {
    Given taken = picture(1).taken("2026-05-03T10:00:00").offsetFromGps("+02:00");
    assertThat(weigh(signal, single(taken)).confidence()).isEqualTo(0.9);
  }

  @Test
  void believesNoDateAheadOfTheSourceThatHoldsIt() {
    Given taken = picture(1).taken("2026-05-03T10:00:00").takenAhead();
    assertThat(weigh(signal, single(taken)).text().sentence())
        .isEqualTo(
            "The camera's date, 3 May 2026, is later than the source that holds it, so the date of"
                + " production is open.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1970-01-01T00:00:00",
        "1985-03-04T10:00:00",
        "2000-01-01T00:00:00",
        "2007-01-01T00:00:31",
        "2026-06-03T00:00:01",
        "9999-12-31T23:59:59"
      })
  void believesNoClockThatCannotBeRight(String taken) {
    Evidence evidence = weigh(signal, single(picture(1).taken(taken)));
    assertThat(evidence.direction()).isEqualTo(EvidenceDirection.MISSING);
    assertThat(evidence.tenths()).isZero();
    assertThat(evidence.text().value()).startsWith("not believed: ");
  }

  @Test
  void halvesWhatAClockInDoubtSays() {
    Evidence dateOnly = weigh(signal, single(picture(1).taken("2026-05-03T00:00:00")));
    assertThat(dateOnly.tenths()).isEqualTo(50);
    Evidence besideAWrongClock =
        weigh(
            signal,
            series(
                picture(1).taken("2026-05-03T10:00:00"), picture(2).taken("2031-05-03T10:00:00")));
    assertThat(besideAWrongClock.tenths()).isEqualTo(50);
    assertThat(besideAWrongClock.confidence()).isEqualTo(0.5);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0000:00:00 00:00:00", "yesterday", "2026-13-45T99:99:99"})
  void missesWhatIsNoDate(String taken) {
    Evidence evidence = weigh(signal, single(picture(1).taken(taken)));
    assertThat(evidence.direction()).isEqualTo(EvidenceDirection.MISSING);
    assertThat(evidence.text().value()).isEqualTo("none");
  }

  @Test
  void readsAnOffsetThatIsNoneAsNone() {
    Given odd = picture(1).taken("2026-05-03T10:00:00").offset("+99:99");
    assertThat(weigh(signal, single(odd)).confidence()).isEqualTo(0.8);
  }
}
