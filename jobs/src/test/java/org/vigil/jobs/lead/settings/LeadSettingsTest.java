package org.vigil.jobs.lead.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigil.jobs.lead.LeadRules;

/** Defaults, every key, and what is refused. */
final class LeadSettingsTest {
  private static final Config REFERENCE = ConfigFactory.parseResources("reference.conf").resolve();

  private static LeadSettings with(String setting) {
    return from(ConfigFactory.parseString(setting).withFallback(REFERENCE));
  }

  private static LeadSettings from(Config config) {
    return LeadSettings.from(config.getConfig("vigil.lead"));
  }

  @Test
  void hasTheDefaultsOfTheReference() {
    LeadSettings settings = from(REFERENCE);
    assertThat(settings.tiers()).isEqualTo(new LeadSettings.Tiers(80, 60, 35));
    assertThat(settings.points().unknown()).isEqualTo(10);
    assertThat(settings.thresholds().weakQuality()).isEqualTo(50);
    assertThat(settings.editors()).contains("photoshop");
    assertThat(settings.belief().onlyKnow()).isEmpty();
    assertThat(settings.belief().trust()).isEmpty();
    assertThat(settings.belief().categories()).hasSize(11);
  }

  @Test
  void readsEveryKey(@TempDir Path folder) throws IOException {
    Path sentences = folder.resolve("site.properties");
    Files.writeString(sentences, "explain.untied = x");
    LeadSettings before = from(REFERENCE);
    Config lead = REFERENCE.getConfig("vigil.lead");
    for (String group : List.of("tiers", "points", "thresholds")) {
      for (String key : new TreeSet<>(lead.getConfig(group).root().keySet())) {
        String path = "vigil.lead." + group + "." + key;
        double value = REFERENCE.getDouble(path);
        double moved = value > 0 && value < 1 ? value / 2 : Math.rint(value + (value < 0 ? -1 : 1));
        String other = Double.toString(moved).replaceFirst("\\.0$", "");
        assertThat(with(path + " = " + other)).as(path).isNotEqualTo(before);
      }
    }
    assertThat(with("vigil.lead.editors = [A]").editors()).containsExactly("a");
    assertThat(with("vigil.lead.harmless-sets = [NSRL]").belief().onlyKnow())
        .containsExactly("NSRL");
    assertThat(with("vigil.lead.trust = [{ sets = a, weight = 0.5 }]").belief().trust())
        .containsExactly(
            new SetTrust(
                "a",
                List.of("sha256", "sha1", "md5", "photodna", "pdq", "category", "victim"),
                0.5,
                1,
                1));
    assertThat(
            with("vigil.lead.categories = [{ category = 7, name = x, means = other }]")
                .belief()
                .categories())
        .startsWith(new Category("*", "", "7", "x", Category.Meaning.OTHER));
    assertThat(with("vigil.lead.sentences = " + quoted(sentences)).sentences())
        .isNotEqualTo(before.sentences());
    assertThat(with("vigil.lead.standard-categories = []").belief().categories()).isEmpty();
  }

  private static String quoted(Path file) {
    return "\"" + file.toString().replace("\\", "\\\\") + "\"";
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "tiers.critical = 101",
        "tiers.high = 80",
        "tiers.medium = 0",
        "points.unknown = -1",
        "points.known = 1",
        "points.weak = -101",
        "points.place = NaN",
        "points.recent = 14.25",
        "thresholds.recent-days = 2000",
        "thresholds.device-cases = 1",
        "thresholds.many-cases = 2",
        "thresholds.weak-quality = 101",
        "thresholds.unidentified-floor = 100.5",
        "thresholds.tiny-pixels = -1",
        "sentences = /no/such/file",
        "editors = [\"\"]",
        "trust = [{ sets = \"\" }]",
        "trust = [{ sets = a, weight = 1.5 }]",
        "trust = [{ sets = a, quorum-lowers = 0 }]",
        "trust = [{ sets = a, believe = [crc32] }]",
        "trust = [{ sets = a, wait = 1 }]",
        "trust = [{ weight = 1 }]",
        "categories = [{ category = 7, name = x, means = harmless }]",
        "categories = [{ category = 7, name = \"\", means = other }]",
        "categories = [{ category = 7, name = x }]"
      })
  void refusesWhatMakesNoSense(String setting) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> with("vigil.lead." + setting))
        .withMessageContaining(" must ");
  }

  @Test
  void refusesAWeightThatIsNoNumber() {
    Assertions.assertThatExceptionOfType(ConfigException.class)
        .isThrownBy(() -> with("vigil.lead.points.unknown = much"));
  }

  @Test
  void changesTheDigestOfTheRulesWithEverySetting() {
    Set<String> digests = new TreeSet<>();
    Stream.of("points.unknown = 20", "points.unknown = 21", "harmless-sets = [x]")
        .forEach(setting -> digests.add(LeadRules.digest(with("vigil.lead." + setting))));
    assertThat(digests).hasSize(3);
  }
}
