package org.vigil.jobs.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.typesafe.config.ConfigFactory;
import org.junit.jupiter.api.Test;

/** Defaults, every key, and what is refused. */
class HubSettingsTest {
  private static HubSettings with(String hubs) {
    return HubSettings.from(
        ConfigFactory.parseString("vigil.match.hubs { " + hubs + " }")
            .withFallback(ConfigFactory.parseResources("reference.conf"))
            .resolve()
            .getConfig("vigil.match"));
  }

  @Test
  void byDefaultTenUnrelatedOfAHundredMediaMakeAHub() {
    assertThat(with("")).isEqualTo(new HubSettings(100, 10));
  }

  @Test
  void everyKeyIsRead() {
    assertThat(with("media = 5000, unrelated = 40")).isEqualTo(new HubSettings(5000, 40));
  }

  @Test
  void moreUnrelatedThanMediaAndASingleOneAreRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> with("media = 9"));
    assertThatIllegalArgumentException().isThrownBy(() -> with("unrelated = 1"));
    assertThatIllegalArgumentException().isThrownBy(() -> with("media = 10001"));
  }
}
