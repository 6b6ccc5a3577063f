package org.vigil.jobs.identify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vigil.identifier.IdentifierRules;

/** The settings that say which identifiers are kept. */
class IdentifySettingsTest {
  private static final Config REFERENCE =
      ConfigFactory.parseResources("reference.conf").getConfig("vigil.identify");

  private static IdentifySettings with(String text) {
    return IdentifySettings.from(ConfigFactory.parseString(text).withFallback(REFERENCE));
  }

  @Test
  void allRulesAreOnAndNoCountryIsAssumed() {
    IdentifySettings settings = IdentifySettings.from(REFERENCE);
    assertThat(settings).isEqualTo(new IdentifySettings("", List.of()));
    assertThat(settings.rules().names()).isEqualTo(IdentifierRules.all(null).names());
  }

  @Test
  void everyRuleHasItsSwitch() {
    assertThat(REFERENCE.getConfig("rules").root().keySet())
        .containsAll(IdentifierRules.all(null).names())
        .contains("report", "case-file")
        .hasSize(IdentifierRules.all(null).names().size() + 2);
  }

  @Test
  void readsEveryKey() {
    IdentifySettings settings = with("phone-region = GB, rules { email = false, report = false }");
    assertThat(settings).isEqualTo(new IdentifySettings("GB", List.of("email", "report")));
    assertThat(settings.rules().names()).doesNotContain("email").contains("phone");
  }

  @Test
  void refusesWhatIsNoCountry() {
    assertThatThrownBy(() -> with("phone-region = Britain")).hasMessageContaining("phone-region");
  }
}
