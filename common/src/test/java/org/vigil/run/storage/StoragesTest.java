package org.vigil.run.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigil.run.settings.Settings;
import org.vigil.run.settings.SettingsException;

/** Which storage has no room or is closed, before a run and when it fails. */
class StoragesTest {
  private static final String NO_SPACE = "No space left on device";

  @TempDir private Path folder;

  private Storages storages() {
    Settings settings =
        Settings.load(
            null,
            Map.of(
                "intake", folder + "/intake",
                "export", folder + "/export",
                "spark.\"spark.local.dir\"", folder + "/scratch"));
    return Storages.of(settings, new Configuration(), folder + "/lake", folder + "/temp");
  }

  private String sentence(Throwable failure) {
    return storages().explained(failure).map(Throwable::getMessage).orElse("");
  }

  @Test
  void aFolderThatCanBeMadeCanBeWrittenToAndNothingIsLeftThere() throws IOException {
    storages().require(storages().written());

    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void whatLiesBelowAFileCannotBeWrittenTo() throws IOException {
    Files.writeString(folder.resolve("export"), "no folder");

    assertThatThrownBy(() -> storages().require(storages().written()))
        .isInstanceOf(StorageException.class)
        .hasMessageStartingWith("The export folder (%s/export) cannot be written to", folder)
        .hasMessageEndingWith("Nothing was read or written.");
  }

  @Test
  void aTableThatAnotherUserMadeClosesTheLake() throws IOException {
    Path table = Files.createDirectories(folder.resolve("lake/media"));
    Files.setPosixFilePermissions(table, PosixFilePermissions.fromString("r-xr-xr-x"));
    assumeFalse(Files.isWritable(table), "permissions do not bind this user");

    assertThat(storages().refusal(storages().lake())).hasValue(table + " (Permission denied)");
  }

  @Test
  void aFullDiskIsThatOfThePlaceWhichTheFailureNames() {
    assertThat(
            sentence(
                new UncheckedIOException(
                    "leads.csv cannot be written to %s/export/night-00001".formatted(folder),
                    new IOException(NO_SPACE))))
        .matches(
            "There is no room in the export folder \\(.*/export\\): [\\d,]+ MiB are free. Mend"
                + " that.*");
  }

  @Test
  void aFullDiskThatNothingIsSaidOfIsTheLakes() {
    assertThat(sentence(new Error(new IOException(NO_SPACE))))
        .startsWith("There is no room in the lake");
  }

  @Test
  void whereSparkSpillsItIsTemp() {
    IOException spilled = new IOException(NO_SPACE);
    spilled.setStackTrace(
        new StackTraceElement[] {
          new StackTraceElement("java.io.FileOutputStream", "writeBytes", "", 1),
          new StackTraceElement(
              "org.apache.spark.storage.TimeTrackingOutputStream", "write", "", 1),
          new StackTraceElement("org.apache.hadoop.mapred.Whatever", "run", "", 1)
        });

    assertThat(
            sentence(
                new IllegalStateException(
                    "Task failed while writing rows to file:%s/lake/media".formatted(folder),
                    spilled)))
        .containsAnyOf("no room in temp", "no room in spark.local.dir");
  }

  @Test
  void whatIsDeniedNamesThePlaceOrElseTheFile() {
    assertThat(sentence(new UncheckedIOException(new AccessDeniedException(folder + "/intake/a"))))
        .contains("may not use the intake (%s/intake)".formatted(folder), "permission denied");
    assertThat(
            sentence(
                new UncheckedIOException(
                    "x failed", new IOException("/other (Permission denied)"))))
        .contains("may not use what a run needs, x failed: /other");
    assertThat(sentence(new IOException("/x: Read-only file system"))).contains("Read-only");
  }

  @Test
  void whatIsNoPlacesFaultStaysAsItIs() {
    for (Throwable failure :
        List.of(
            new IllegalStateException("a bug"),
            new SettingsException("vigil.intake: /x (Permission denied)"))) {
      assertThat(storages().explained(failure)).isEmpty();
    }
  }
}
