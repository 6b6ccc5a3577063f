package org.vigil.jobs.lead.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vigil.jobs.lead.Given.picture;
import static org.vigil.jobs.lead.GivenSubject.single;
import static org.vigil.jobs.lead.GivenSubject.weigh;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigil.model.term.lead.EvidenceDirection;

/** Serials that can tell cameras apart, and those that cannot. */
final class SameDeviceTest {
  private final Signal signal = new SameDevice();

  @Test
  void raisesMostWhatACameraTookBesideMediaOfConcern() {
    Evidence evidence = weigh(signal, single(picture(1).camera(1).took(9, 2, 1)));
    assertThat(evidence.tenths()).isEqualTo(364);
    assertThat(evidence.text().sentence())
        .isEqualTo(
            "The same camera (Canon EOS R6, serial 061023004871) took one media of concern in one"
                + " case; its nine media are in two cases.");
  }

  @Test
  void raisesALittleARareCameraThatOnlyLinksCases() {
    Evidence evidence = weigh(signal, single(picture(1).camera(2)));
    assertThat(evidence.tenths()).isEqualTo(67);
    assertThat(evidence.text().sentence())
        .isEqualTo("One camera (Canon EOS R6, serial 061023004871) links two cases, by itself.");
    assertThat(weigh(signal, single(picture(1).camera(1))).tenths()).isEqualTo(0);
  }

  @Test
  void fallsSlowlyWithEachFurtherCase() {
    long before = Long.MAX_VALUE;
    for (int cases = 1; cases < 100; cases++) {
      long now = weigh(signal, single(picture(1).camera(1).took(9, cases, 3))).tenths();
      assertThat(now).isPositive().isLessThanOrEqualTo(before);
      before = now;
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0",
        "0000000000",
        "12345678",
        "012345678",
        "N/A",
        "No=  000",
        "xxxxxx",
        "None",
        "123456"
      })
  void missesSerialsThatFactoriesLeave(String serial) {
    Evidence evidence = weigh(signal, single(picture(1).of("Nikon", "D70").serial(serial)));
    assertThat(evidence.direction()).isEqualTo(EvidenceDirection.MISSING);
    assertThat(evidence.text().sentence()).contains("factories");
  }

  @Test
  void missesASerialThatIsNotThere() {
    assertThat(weigh(signal, single(picture(1))).text().sentence())
        .isEqualTo("No camera has written its serial number.");
    assertThat(weigh(signal, single(picture(1).serial(" \u0000 "))).text().sentence())
        .isEqualTo("No camera has written its serial number.");
  }
}
