package org.vigil.jobs.export.folder;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigil.jobs.export.ExportLeads;
import org.vigil.model.ledger.Export.ExportedFile;
import org.vigil.run.settings.Settings;
import org.vigil.run.settings.SettingsException;

/** Where exports go on a disk, and who may read them there. */
class HadoopFolderTest {
  @TempDir private Path root;

  private void write(String mode) throws IOException {
    HadoopFolder folder =
        new HadoopFolder(
            new org.apache.hadoop.fs.Path(root.resolve("export/night-00001").toUri()),
            new Configuration(),
            FileModes.of(mode));
    folder.write("cases/one.html", out -> out.write("one".getBytes(UTF_8)));
  }

  private String mode(String path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(root.resolve(path)));
  }

  @Test
  void filesAndFoldersAreForTheUserOfTheNightAlone() throws IOException {
    write("600");
    assertThat(root.resolve("export/night-00001/cases/one.html")).hasContent("one");
    assertThat(mode("export")).isEqualTo("rwx------");
    assertThat(mode("export/night-00001/cases")).isEqualTo("rwx------");
    assertThat(mode("export/night-00001/cases/one.html")).isEqualTo("rw-------");
  }

  @Test
  void aSiteLetsItsGroupRead() throws IOException {
    write("640");
    assertThat(mode("export/night-00001")).isEqualTo("rwxr-x---");
    assertThat(mode("export/night-00001/cases/one.html")).isEqualTo("rw-r-----");
  }

  @Test
  void aFolderThatIsThereStaysAsTheSiteMadeIt() throws IOException {
    Files.createDirectory(root.resolve("export"));
    Files.setPosixFilePermissions(
        root.resolve("export"), PosixFilePermissions.fromString("rwxr-xr-x"));
    write("600");
    assertThat(mode("export")).isEqualTo("rwxr-xr-x");
    assertThat(mode("export/night-00001")).isEqualTo("rwx------");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "400", "777", "rw", "", "66"})
  void whatIsNoModeIsRefusedBeforeTheNight(String mode) {
    Settings settings = Settings.load(null, Map.of("vigil.export-mode", '"' + mode + '"'));
    assertThatThrownBy(() -> new ExportLeads().check(settings))
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining("vigil.export-mode");
  }

  @Test
  void onAFullDiskAFileSaysWhichAndWhy() {
    assumeTrue(Files.exists(Path.of(FullFiles.DEVICE)), "no device that is full");
    Configuration hadoop = new Configuration();
    hadoop.setClass(FullFiles.SETTING, FullFiles.class, FileSystem.class);
    HadoopFolder folder =
        new HadoopFolder(
            new org.apache.hadoop.fs.Path("full:" + root + "/export"), hadoop, FileModes.of("600"));

    assertThatThrownBy(() -> folder.write("leads.csv", out -> out.write("one".getBytes(UTF_8))))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("leads.csv cannot be written")
        .hasRootCauseMessage("No space left on device");
  }

  @Test
  void theDigestOfEachFileThatIsWrittenWholeIsKept() {
    DigestedFolder folder =
        new DigestedFolder(
            (name, content) -> {
              try (OutputStream out = Files.newOutputStream(root.resolve(name))) {
                content.to(out);
              }
            });

    assertThatCode(() -> folder.write("one", out -> out.write("one".getBytes(UTF_8))))
        .doesNotThrowAnyException();
    assertThatThrownBy(
            () ->
                folder.write(
                    "two",
                    out -> {
                      throw new IOException("The disk is full");
                    }))
        .hasMessage("The disk is full");

    assertThat(folder.files())
        .containsExactly(new ExportedFile("one", 3, DigestUtils.sha256Hex("one")));
    assertThat(root.resolve("one")).hasContent("one");
  }
}
