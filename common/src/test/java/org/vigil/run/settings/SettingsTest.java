package org.vigil.run.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where settings come from, and which are refused. */
class SettingsTest {
  @TempDir Path folder;

  private Path file(String hocon) throws IOException {
    return Files.writeString(folder.resolve("site.conf"), hocon);
  }

  @Test
  void everythingLiesBelowVigilDataByDefault() {
    Settings settings = Settings.load(null, Map.of());

    assertThat(settings.text("vigil.lake")).isEqualTo("./vigil-data/lake");
    assertThat(settings.texts("vigil.intake")).containsExactly("./vigil-data/intake");
    assertThat(settings.given("vigil.intake")).isFalse();
  }

  @Test
  void aSingleSettingStandsOverTheFileAndTheFileOverTheDefault() throws IOException {
    Path site = file("vigil { lake = /site/lake, export = /site/export }");

    Settings settings = Settings.load(site, Map.of("vigil.lake", "s3a://bucket//lake"));

    assertThat(settings.text("vigil.lake")).isEqualTo("s3a://bucket//lake");
    assertThat(settings.text("vigil.export")).isEqualTo("/site/export");
    assertThat(settings.given("vigil.lake")).isTrue();
  }

  @Test
  void aListMayBeGivenAsOneTextOrAsAList() {
    assertThat(Settings.load(null, Map.of("intake", "/a b")).texts("vigil.intake"))
        .containsExactly("/a b");
    assertThat(Settings.load(null, Map.of("intake", "[\"/a\", \"/b\"]")).texts("vigil.intake"))
        .containsExactly("/a", "/b");
  }

  @Test
  void anUnknownKeyIsRefusedWithTheNearestKnownOne() {
    assertThatThrownBy(() -> Settings.load(null, Map.of("vigil.intakes", "/a")))
        .isInstanceOf(SettingsException.class)
        .hasMessage("Unknown setting vigil.intakes. Did you mean vigil.intake?");
  }

  @Test
  void aBrokenOrMissingFileIsASentence() throws IOException {
    Path broken = file("vigil { lake = ");

    assertThatThrownBy(() -> Settings.load(broken, Map.of()))
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining("site.conf");
    assertThatThrownBy(() -> Settings.load(folder.resolve("none.conf"), Map.of()))
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining("none.conf");
  }

  @Test
  void aTextWhereANumberBelongsIsASentence() {
    assertThatThrownBy(
            () ->
                Settings.load(null, Map.of("vigil.as-of", "soon"))
                    .bind("vigil", block -> block.getInt("as-of")))
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining("as-of");
  }

  @Test
  void aSecretIsRefusedInTheFileAndSparkSettingsPassThrough() {
    assertThatThrownBy(
            () ->
                Settings.load(
                    null, Map.of("vigil.spark", "{\"spark.hadoop.fs.s3a.secret.key\" = abc}")))
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining("provider")
        .hasMessageNotContaining("abc");
    Map.Entry<String, String> provider =
        Map.entry("spark.hadoop.fs.s3a.aws.credentials.provider", "a.b.Provider");
    String quoted = "{\"%s\" = \"%s\"}".formatted(provider.getKey(), provider.getValue());
    assertThat(Settings.load(null, Map.of("vigil.spark", quoted)).spark())
        .containsExactly(provider);
  }

  @Test
  void everySettingTellsWhereItCameFrom() throws IOException {
    Path site = file("vigil.export = /out");

    Map<String, String> explained = Settings.load(site, Map.of("vigil.lake", "/lake")).explained();

    assertThat(explained.get("vigil.lake")).isEqualTo("\"/lake\"  # --set vigil.lake");
    assertThat(explained.get("vigil.export")).contains("\"/out\"").contains("site.conf");
    assertThat(explained.get("vigil.intake")).contains("reference.conf");
  }

  @Test
  void neitherWhereTablesLieNorHowLeadsAreFoundAgainDecidesWhatIsInThem() {
    String here = Settings.load(null, Map.of("vigil.lake", "/here")).decisive();
    String there = Settings.load(null, Map.of("vigil.lake", "/there")).decisive();
    String whole = Settings.load(null, Map.of("vigil.lead.weigh.all", "true")).decisive();
    String other = Settings.load(null, Map.of("vigil.lead.points.old", "-2")).decisive();

    assertThat(here).isEqualTo(there).isEqualTo(whole).isNotEqualTo(other);
  }

  @Test
  void theTextOfTheSentencesDecidesAndNotTheirPlace() throws IOException {
    String none = Settings.load(null, Map.of()).decisive();
    String one = sentences("one.properties", "a = b");
    String copy = sentences("copy.properties", "a = b");
    String other = sentences("one.properties", "a = c");

    assertThat(one).isEqualTo(copy).isNotEqualTo(none).isNotEqualTo(other);
  }

  @Test
  void refusesSentencesThatCannotBeRead() {
    Settings settings = Settings.load(null, Map.of("vigil.lead.sentences", "/no/such/file"));

    assertThatThrownBy(settings::decisive)
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining("vigil.lead.sentences: /no/such/file");
  }

  private String sentences(String name, String text) throws IOException {
    Path file = Files.writeString(folder.resolve(name), text);
    return Settings.load(null, Map.of("vigil.lead.sentences", file.toString())).decisive();
  }
}
