package org.vigil.run.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigil.run.settings.Settings;
import org.vigil.run.settings.SettingsException;

/** What is listed on demand, and whose it is. */
class SeizedPathTest {
  @TempDir Path folder;

  @BeforeEach
  void seize() throws IOException {
    write("raid/a.jpg", "1");
    write("raid/deep/b.jpg", "2");
    write("intake/phone/case.json", "{\"case_id\": \"phone\"}");
    write("intake/phone/c.jpg", "3");
  }

  private void write(String path, String content) throws IOException {
    Files.createDirectories(folder.resolve(path).getParent());
    Files.writeString(folder.resolve(path), content);
  }

  private Settings settings() {
    return Settings.load(null, Map.of("intake", folder.resolve("intake").toString()));
  }

  private Manifest manifest(String path, @Nullable String manifest) {
    String given = manifest == null ? null : folder.resolve(manifest).toString();
    return new SeizedPath(folder.resolve(path).toString(), given)
        .manifest(settings(), new Configuration());
  }

  @Test
  void withoutAManifestTheCaseIsNamedLikeThePath() {
    assertThat(manifest("raid", null).sources())
        .extracting(SourceObject::path, SourceObject::caseId)
        .containsExactly(tuple("a.jpg", "raid"), tuple("deep/b.jpg", "raid"));
    assertThat(manifest("raid/a.jpg", null).sources())
        .extracting(SourceObject::path, SourceObject::caseId)
        .containsExactly(tuple("a.jpg", "a.jpg"));
  }

  @Test
  void aManifestElsewhereIsOfAllOfItWithItsPasswords() throws IOException {
    write("desk/case.json", "{\"case_id\": \"417\", \"retain_until\": \"2031-12-31\"}");
    write("desk/passwords.txt", "secret");

    Manifest listed = manifest("raid", "desk/case.json");

    assertThat(listed.sources()).extracting(SourceObject::caseId).containsOnly("417");
    assertThat(listed.passwords()).containsOnlyKeys("417");
    assertThat(listed.cases()).extracting(CaseFolder::retainUntil).containsExactly("2031-12-31");
  }

  @Test
  void whatLiesInAnIntakeIsListedAsTheIntakeListsIt() {
    Manifest night = Manifest.freeze(settings(), new Configuration());

    assertThat(manifest("intake/phone", null).sources().toList())
        .isEqualTo(night.sources().toList())
        .extracting(SourceObject::path)
        .containsExactly("phone/c.jpg", "phone/case.json");
    assertThat(manifest("intake/phone/c.jpg", null).sources())
        .extracting(SourceObject::path, SourceObject::caseId)
        .containsExactly(tuple("phone/c.jpg", "phone"));
    assertThatThrownBy(() -> manifest("intake/phone", "desk/case.json"))
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining("Leave --case out");
  }

  @Test
  void aSeizureIsAddedToANightOnceAndAfterTheIntakes() {
    SeizedPath raid = new SeizedPath(folder.resolve("raid").toString(), null);
    Configuration hadoop = new Configuration();

    Manifest night =
        Manifest.freeze(
            settings(), hadoop, Stream.of(raid.elsewhere(hadoop), raid.elsewhere(hadoop)));

    assertThat(night.sources())
        .extracting(SourceObject::path)
        .containsExactly("phone/c.jpg", "phone/case.json", "a.jpg", "deep/b.jpg");
  }

  @Test
  void whatIsNotThereIsRefusedByName() throws IOException {
    Files.createDirectories(folder.resolve("empty"));
    assertThatThrownBy(() -> manifest("gone", null))
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining("gone does not exist");
    assertThatThrownBy(() -> manifest("empty", null))
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining("holds nothing to read");
    assertThatThrownBy(() -> manifest("raid", "no.json"))
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining("--case");
  }
}
