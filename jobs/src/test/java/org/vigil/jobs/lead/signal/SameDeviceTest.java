package org.vigil.jobs.lead.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vigil.jobs.lead.Given.device;
import static org.vigil.jobs.lead.Given.picture;
import static org.vigil.jobs.lead.Given.single;
import static org.vigil.jobs.lead.Given.weigh;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigil.jobs.lead.Given;
import org.vigil.jobs.lead.subject.CameraSerial;
import org.vigil.jobs.lead.subject.Subject;
import org.vigil.model.term.EvidenceDirection;
import org.vigil.model.term.MatchKind;

/** Serials that can tell cameras apart, and those that cannot. */
final class SameDeviceTest {
  private final Signal signal = new SameDevice();

  @Test
  void raisesARareCameraOfSeveralCases() {
    Evidence evidence = weigh(signal, single(picture(1).camera(2)));
    assertThat(evidence.tenths()).isEqualTo(180);
    assertThat(evidence.text().sentence())
        .isEqualTo("One camera (Canon EOS R6, serial 012345) links two cases.");
  }

  @Test
  void raisesALittleARareCameraOfOneCase() {
    assertThat(weigh(signal, single(picture(1).camera(1))).tenths()).isEqualTo(30);
  }

  @Test
  void raisesACameraThatLinksKnownWithUnknownMedia() {
    Subject both = device(picture(1).camera(1), picture(2).camera(1).known(MatchKind.MD5, 0, null));
    Evidence evidence = weigh(signal, both);
    assertThat(evidence.tenths()).isEqualTo(180);
    assertThat(evidence.text().sentence()).endsWith("links known and unknown media.");
  }

  @Test
  void missesSerialsThatManyShare() {
    for (Given shared : new Given[] {picture(1).camera(9), picture(1).camera(2).spread(20001, 2)}) {
      Evidence evidence = weigh(signal, single(shared));
      assertThat(evidence.direction()).isEqualTo(EvidenceDirection.MISSING);
      assertThat(evidence.text().sentence()).contains("several cameras must share it");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"0", "0000000000", "12345678", "012345678", "N/A", "No=  000", "xxxxxx", "None"})
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

  @Test
  void keysACameraByMakeModelAndSerial() {
    assertThat(CameraSerial.key(picture(1).of("Canon ", "Canon EOS|R6").serial("NO= 0A42 ").row()))
        .isEqualTo("CANON|CANON EOS/R6|0A42");
    assertThat(CameraSerial.key(picture(1).of("Canon", "EOS").row())).isNull();
  }
}
