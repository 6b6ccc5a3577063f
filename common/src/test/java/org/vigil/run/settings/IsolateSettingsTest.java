package org.vigil.run.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.vigil.isolate.Isolation;
import org.vigil.isolate.sandbox.SandboxKind;

/** How isolated processes are kept in, as settings say it. */
class IsolateSettingsTest {
  private static IsolateSettings bound(Map<String, String> settings) {
    try {
      return Settings.load(null, settings).bind("vigil.isolate", IsolateSettings::from);
    } finally {
      Isolation.within(SandboxKind.AUTO);
    }
  }

  @Test
  void takeTheStrongestUnlessOneIsNamed() {
    assertThat(bound(Map.of()).sandbox()).isEqualTo(SandboxKind.AUTO);
    assertThat(bound(Map.of("isolate.sandbox", "none")).sandbox()).isEqualTo(SandboxKind.NONE);
  }

  @Test
  void refuseAToolThatTheyDoNotKnow() {
    assertThatThrownBy(() -> bound(Map.of("isolate.sandbox", "firejail")))
        .isInstanceOf(SettingsException.class)
        .hasMessage("vigil.isolate: sandbox must be auto, bwrap, prlimit or none, not firejail");
  }

  @Test
  void areNoReasonToReadAnything() {
    assertThat(Settings.load(null, Map.of("isolate.sandbox", "none")).decisive())
        .isEqualTo(Settings.load(null, Map.of()).decisive());
  }
}
