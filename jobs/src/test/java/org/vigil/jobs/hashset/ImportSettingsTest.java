package org.vigil.jobs.hashset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import com.typesafe.config.ConfigFactory;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigil.model.term.HashSetKind;
import org.vigil.run.intake.SourceObject;

/** Defaults, every key, what is refused, and what a set is called. */
class ImportSettingsTest {
  private static ImportSettings with(String sets) {
    return ImportSettings.from(
        ConfigFactory.parseString("vigil.import.sets = " + sets)
            .withFallback(ConfigFactory.parseResources("reference.conf"))
            .resolve()
            .getConfig("vigil.import"));
  }

  private static SourceObject list(String path) {
    return new SourceObject(path, "file:/" + path, path, "", 1, Instant.EPOCH, null, null, null);
  }

  @Test
  void byDefaultASetIsNamedByItsFileUnlessAnotherIs() {
    ImportSettings settings =
        ImportSettings.from(
            ConfigFactory.parseResources("reference.conf").resolve().getConfig("vigil.import"));
    assertThat(settings.sets()).isEmpty();
    assertThat(
            NamedList.of(
                List.of(
                    list("a/vic.json"), list("b/vic.json"), list("c/vic.json"), list("vic.txt")),
                settings))
        .extracting(NamedList::name)
        .containsExactly("vic", "vic.json", "file:/c/vic.json", "vic.txt");
  }

  @Test
  void filesThatFitMakeOneSetTogether() {
    ImportSettings settings =
        with(
            "[{ files = \"ncmec/*.xml\", set = n }, { files = \"VIC_*\", set = vic, kind = delta }]");
    assertThat(
            NamedList.of(
                List.of(
                    list("ncmec/1.xml"), list("ncmec/2.xml"), list("x/VIC_2.json"), list("n.csv")),
                settings))
        .extracting(NamedList::name, NamedList::kind)
        .containsExactly(
            tuple("n", null),
            tuple("n", null),
            tuple("vic", HashSetKind.DELTA),
            tuple("n.csv", null));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[{ files = \"\", set = a }]",
        "[{ files = a, set = \"\" }]",
        "[{ files = \"[\", set = a }]",
        "[{ files = a, set = a, kind = some }]",
        "[{ files = a, set = a, kinds = full }]"
      })
  void refusesWhatMakesNoSense(String sets) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> with(sets))
        .withMessageContaining(" must ");
  }
}
