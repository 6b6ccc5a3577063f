package org.vigil.jobs.relate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import org.junit.jupiter.api.Test;

/** The settings that say when a thing links cases. */
class RelateSettingsTest {
  private static final Config REFERENCE =
      ConfigFactory.parseResources("reference.conf").getConfig("vigil.relate");

  private static RelateSettings with(String text) {
    return RelateSettings.from(ConfigFactory.parseString(text).withFallback(REFERENCE));
  }

  @Test
  void whatMoreThanFiftyCasesHaveIsTooCommonByDefault() {
    assertThat(RelateSettings.from(REFERENCE)).isEqualTo(new RelateSettings(50, 5));
  }

  @Test
  void readsEveryKey() {
    assertThat(with("most-cases = 7, folder-files = 9")).isEqualTo(new RelateSettings(7, 9));
  }

  @Test
  void refusesWhatLinksNothing() {
    assertThatThrownBy(() -> with("most-cases = 1")).hasMessageContaining("most-cases");
    assertThatThrownBy(() -> with("folder-files = 0")).hasMessageContaining("folder-files");
  }
}
