package org.vigil.run.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.security.alias.CredentialProvider;
import org.apache.hadoop.security.alias.CredentialProviderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigil.model.ledger.Run;
import org.vigil.model.ledger.RunBuilder;
import org.vigil.run.settings.Settings;
import org.vigil.run.settings.SettingsException;

/** What a chain of published nights proves, with a key and without. */
class KeyedChainTest {
  private static final SealKey SITE = key("the site's own key", 1);
  private static final SealKey OTHER = key("another site's key", 1);

  private static SealKey key(String text, int from) {
    return new SealKey(text.getBytes(StandardCharsets.UTF_8), from);
  }

  private static Run night(int number, String before, SealKey key) {
    Instant time = Instant.EPOCH;
    return Seal.of(
        RunBuilder.builder()
            .runId("run " + number)
            .attempt(number)
            .night(number)
            .status("published")
            .startedAt(time)
            .publishedAt(time)
            .asOf(time)
            .codeVersion("code")
            .settingsDigest("s")
            .manifestDigest("m")
            .tables(List.of())
            .schemaVersion(8)
            .peopleTables(List.of())
            .prevHash(before)
            .rowHash("")
            .build(),
        key);
  }

  private static List<Run> nights(SealKey... keys) {
    List<Run> nights = new ArrayList<>();
    for (SealKey key : keys) {
      String before = nights.isEmpty() ? "" : nights.get(nights.size() - 1).rowHash();
      nights.add(night(nights.size() + 1, before, key));
    }
    return nights;
  }

  private static void assertRefused(List<Run> nights, SealKey key, int night) {
    assertThatThrownBy(() -> Chain.of(nights, key))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("night " + night + " ");
  }

  @Test
  void isInOrderWhateverOrderItsRowsAreReadIn() {
    List<Run> nights = nights(SITE, SITE, SITE);
    List<Run> mixed = new ArrayList<>(nights);
    Collections.reverse(mixed);
    assertThat(Chain.of(mixed, SITE)).isEqualTo(nights);
  }

  @Test
  void isReadWithoutTheKeyButNotWithAnother() {
    List<Run> nights = nights(SITE, SITE);
    assertThat(Chain.of(nights, SealKey.NONE)).hasSize(2);
    assertRefused(nights, OTHER, 1);
  }

  @Test
  void showsARowThatWasChangedAndSealedAgainWithoutTheKey() {
    List<Run> nights = nights(SITE, SITE);
    Run changed = RunBuilder.builder(nights.get(1)).codeVersion("forged").build();
    nights.set(1, Seal.of(changed, SealKey.NONE));
    assertRefused(nights, SITE, 2);
  }

  @Test
  void showsAChainThatWasMadeAnewWithoutTheKey() {
    assertRefused(nights(SealKey.NONE, SealKey.NONE), SITE, 1);
  }

  @Test
  void takesNightsFromBeforeTheKeyAsTheyAre() {
    List<Run> nights = nights(SealKey.NONE, SealKey.NONE, SITE);
    assertThat(Chain.of(nights, key("the site's own key", 3))).hasSize(3);
    assertRefused(nights, SITE, 1);
  }

  @Test
  void showsARowThatIsMissing() {
    List<Run> nights = nights(SITE, SITE, SITE);
    nights.remove(1);
    assertRefused(nights, SITE, 3);
  }

  @Test
  void showsTwoRowsInOnePlace() {
    List<Run> nights = nights(SITE, SITE);
    nights.add(night(2, nights.get(0).rowHash(), SITE));
    assertRefused(nights, SITE, 2);
  }

  @Test
  void theKeyIsReadFromAFileAndAShortOneIsRefused(@TempDir Path folder) throws Exception {
    Path file = Files.writeString(folder.resolve("key"), "the site's own key\n");
    List<Run> nights = nights(SITE);
    assertThat(Chain.of(nights, SealKey.of(settings(file)))).hasSize(1);

    Files.writeString(file, "short\n");
    assertThatThrownBy(() -> SealKey.of(settings(file)))
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining("fewer than 16 bytes");
    assertThatThrownBy(() -> SealKey.of(settings(folder.resolve("none"))))
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining("cannot be read");
  }

  @Test
  void theKeyIsReadFromACredentialProviderAndNeverFromASettingsText(@TempDir Path folder)
      throws Exception {
    String provider = "localjceks://file" + folder.resolve("keys.jceks");
    Configuration hadoop = new Configuration();
    hadoop.set(CredentialProviderFactory.CREDENTIAL_PROVIDER_PATH, provider);
    CredentialProvider keys = CredentialProviderFactory.getProviders(hadoop).get(0);
    keys.createCredentialEntry("vigil", "the site's own key".toCharArray());
    keys.flush();
    Map<String, String> given =
        Map.of(
            "vigil.spark.\"spark.hadoop.hadoop.security.credential.provider.path\"",
            provider,
            "vigil.spark.\"spark.hadoop.other\"",
            "the site's own key");

    List<Run> nights = nights(SITE);
    assertThat(Chain.of(nights, SealKey.of(alias(given, "vigil")))).hasSize(1);
    assertThatThrownBy(() -> SealKey.of(alias(given, "other")))
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining("no credential provider has other");
  }

  private static Settings alias(Map<String, String> given, String alias) {
    Map<String, String> all = new HashMap<>(given);
    all.put("vigil.ledger.key-alias", alias);
    return Settings.load(null, all);
  }

  private static Settings settings(Path file) {
    return Settings.load(null, Map.of("vigil.ledger.key-file", file.toString()));
  }
}
