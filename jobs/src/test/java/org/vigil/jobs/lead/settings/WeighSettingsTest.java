package org.vigil.jobs.lead.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.vigil.run.settings.Settings;
import org.vigil.run.settings.SettingsException;

/** Which leads a night weighs. */
class WeighSettingsTest {
  private static WeighSettings bound(Map<String, String> given) {
    return Settings.load(null, given).bind("vigil.lead.weigh", WeighSettings::from);
  }

  @Test
  void allAreWeighedWhereThatCostsLess() {
    assertThat(bound(Map.of())).isEqualTo(new WeighSettings(false, 150_000, 0.75));
  }

  @Test
  void everyKeyIsRead() {
    Map<String, String> given =
        Map.of(
            "lead.weigh.all", "true",
            "lead.weigh.all-below", "7",
            "lead.weigh.all-above-share", "0.5");

    assertThat(bound(given)).isEqualTo(new WeighSettings(true, 7, 0.5));
  }

  @Test
  void aShareIsNoMoreThanAll() {
    assertThatThrownBy(() -> bound(Map.of("lead.weigh.all-above-share", "2")))
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining("all-above-share");
  }
}
