package org.vigil.run.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigil.isolate.Passwords;
import org.vigil.run.settings.Settings;
import org.vigil.run.settings.SettingsException;

/** What is listed, and whose it is. */
class ManifestTest {
  private static final Instant SEIZED = Instant.parse("2026-05-01T10:00:00Z");

  @TempDir Path folder;

  private void write(String path, String content) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
    Files.setLastModifiedTime(file, FileTime.from(SEIZED));
  }

  private Manifest freeze() {
    return Manifest.freeze(
        Settings.load(null, Map.of("intake", folder.resolve("seized").toString())),
        new Configuration());
  }

  private List<String> pathsAndCases() {
    return freeze().sources().stream().map(s -> s.path() + " " + s.caseId()).toList();
  }

  @Test
  void listsEveryFileOnceInTheOrderOfTheirNamesChecksumFilesToo() throws IOException {
    write("seized/b/two.zip", "2");
    write("seized/a.jpg", "1");
    write("seized/b/.two.zip.crc", "crc");

    assertThat(pathsAndCases())
        .containsExactly("a.jpg seized", "b/.two.zip.crc seized", "b/two.zip seized");
  }

  @Test
  void aManifestNamesTheCaseOfTheWholeIntake() throws IOException {
    write(
        "seized/case.json",
        "{\"case_id\": \"2026-17\", \"agency\": \"North\", \"retain_until\": \"2031-12-31\"}");
    write("seized/deep/a.jpg", "1");

    assertThat(pathsAndCases()).containsExactly("case.json 2026-17", "deep/a.jpg 2026-17");
    assertThat(freeze().cases()).hasSize(1);
    assertThat(freeze().cases().get(0).retainUntil()).isEqualTo("2031-12-31");
  }

  @Test
  void aScopeIsOfPathsBelowTheFolderOfItsCase() throws IOException {
    write("seized/o*ne/case.conf", "case_id = first, scope { paths = [\"DCIM/**\"] }");
    assertThat(freeze().cases()).hasSize(1);
    assertThat(freeze().cases().get(0).scope()).containsExactly("o\\*ne/DCIM/**");
    write("seized/case.conf", "case_id = all, scope { paths = [\"DCIM/**\", \"b\"] }");
    assertThat(freeze().cases().get(0).scope()).containsExactly("DCIM/**", "b");
    write("seized/case.conf", "case_id = all, scope { paths = [\"/DCIM\"] }");
    assertThatThrownBy(this::freeze)
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining("scope");
    write("seized/case.conf", "case_id = all, scope { from = 2020 }");
    assertThatThrownBy(this::freeze).hasMessageContaining("a scope says paths, and nothing else");
  }

  @Test
  void whereAFolderHasAManifestEachFolderIsACase() throws IOException {
    write("seized/one/case.conf", "case_id = first");
    write("seized/one/a.jpg", "1");
    write("seized/two/b.jpg", "2");
    write("seized/c.jpg", "3");

    assertThat(pathsAndCases())
        .containsExactly("c.jpg seized", "one/a.jpg first", "one/case.conf first", "two/b.jpg two");
  }

  @Test
  void aManifestInsideTheMaterialHasNoSay() throws IOException {
    write("seized/phone/backup/case.json", "{\"case_id\": \"forged\"}");

    assertThat(pathsAndCases()).containsExactly("phone/backup/case.json seized");
  }

  @Test
  void aSymbolicLinkIsListedAndNotFollowed() throws IOException {
    write("seized/a.jpg", "1");
    Files.createSymbolicLink(folder.resolve("seized/loop"), folder.resolve("seized"));

    assertThat(freeze().sources())
        .extracting(SourceObject::path, s -> s.linkTarget() != null)
        .containsExactly(tuple("a.jpg", false), tuple("loop", true));
  }

  @Test
  void anotherSizeOrTimeIsAnotherVersion() throws IOException {
    write("seized/a.jpg", "1");
    String before = freeze().digest();
    assertThat(freeze().digest()).isEqualTo(before);
    write("seized/a.jpg", "12");
    assertThat(freeze().digest()).isNotEqualTo(before);
  }

  @Test
  void aMissingIntakeAndABadManifestAreSentences() throws IOException {
    assertThatThrownBy(this::freeze)
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining("vigil.intake")
        .hasMessageContaining("does not exist");
    write("seized/case.json", "{\"case_id\": \"1\", \"retain_until\": \"soon\"}");
    assertThatThrownBy(this::freeze)
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining("retain_until");
    write("seized/case.json", "{\"case_id\": \"1\", \"agancy\": \"North\"}");
    assertThatThrownBy(this::freeze)
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining("agancy");
  }

  @Test
  void aSiteMayRequireManifestsThatSayAll() throws IOException {
    Settings strict =
        Settings.load(
            null,
            Map.of(
                "intake", folder.resolve("seized").toString(), "intake-requires-manifest", "true"));
    write("seized/a.jpg", "1");
    assertThatThrownBy(() -> Manifest.freeze(strict, new Configuration()))
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining("seized lacks a case.json or case.conf");

    write("seized/case.conf", "case_id = first, agency = North");
    assertThatThrownBy(() -> Manifest.freeze(strict, new Configuration()))
        .hasMessageContaining("lacks legal_basis, retain_until");

    write(
        "seized/case.conf",
        "case_id = first, agency = North, legal_basis = warrant, retain_until = 2031-12-31");
    assertThat(Manifest.freeze(strict, new Configuration()).cases()).hasSize(1);
  }

  @Test
  void takesThePasswordsBesideAManifestAndShowsNone() throws IOException {
    write("seized/a.zip", "1");
    write("seized/passwords.txt", "hunter2\n");
    assertThat(freeze().passwords()).isEmpty();
    write("seized/case.json", "{\"case_id\": \"17\"}");
    Manifest first = freeze();
    assertThat(first.passwords())
        .containsExactly(Map.entry("17", Passwords.of(List.of("hunter2"))));
    assertThat(first.toString()).doesNotContain("hunter2");
    assertThat(first.sources())
        .extracting(SourceObject::path)
        .containsExactly("a.zip", "case.json");
    write("seized/passwords.txt", "hunter34\n");
    assertThat(freeze().digest()).isNotEqualTo(first.digest());
  }

  @Test
  void takesThePasswordsThatAManifestNames() throws IOException {
    write("seized/case.json", "{\"case_id\": \"17\", \"passwords\": \"words.list\"}");
    assertThatThrownBy(this::freeze)
        .isInstanceOf(SettingsException.class)
        .hasMessageEndingWith("the file that passwords names is not there.");
    write("seized/words.list", "\uFEFF über \r\n\r\nzwei\nzwei\n");
    assertThat(freeze().passwords())
        .containsExactly(Map.entry("17", Passwords.of(List.of(" über ", "zwei"))));
    write("seized/case.json", "{\"case_id\": \"17\", \"passwords\": \"../words.list\"}");
    assertThatThrownBy(this::freeze).hasMessageContaining("the name of a file beside it");
  }
}
