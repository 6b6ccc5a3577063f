package org.vigil.run.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigil.run.settings.Settings;

/** What may not be listed is an object itself, and is outdated once it may. */
class ClosedFolderTest {
  @TempDir Path folder;

  private List<SourceObject> listed(String intake) {
    return manifest(intake).sources().toList();
  }

  private static Manifest manifest(String intake) {
    Configuration hadoop = new Configuration();
    hadoop.setClass(ClosedFiles.SETTING, ClosedFiles.class, ClosedFiles.class.getSuperclass());
    return Manifest.freeze(Settings.load(null, Map.of("intake", intake)), hadoop);
  }

  private void write(String path) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, "content");
  }

  private static void mode(Path path, String mode) throws IOException {
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(mode));
    assumeFalse(
        mode.equals("---------") && Files.isReadable(path), "permissions do not bind this user");
  }

  @Test
  void aFolderWithinAnIntakeIsListedAndTheRestIsToo() throws IOException {
    write("seized/a/closed/b.jpg");
    write("seized/c.jpg");

    assertThat(listed("closed:" + folder + "/seized"))
        .extracting(SourceObject::path)
        .containsExactly("c.jpg", "a/closed");
  }

  @Test
  void ofAFolderWhoseListingBreaksOffWhatWasListedIsAnObjectAndSoIsTheFolder() throws IOException {
    write("seized/breaking/a.jpg");
    write("seized/breaking/b.jpg");
    write("seized/c.jpg");

    assertThat(listed("closed:" + folder + "/seized"))
        .extracting(SourceObject::path)
        .satisfies(paths -> assertThat(paths.get(2)).matches("breaking/[ab].jpg"))
        .hasSize(3)
        .startsWith("breaking", "c.jpg");
  }

  @Test
  void anIntakeItselfEndsTheRun() throws IOException {
    write("closed/a.jpg");

    assertThatThrownBy(() -> listed("closed:" + folder + "/closed"))
        .hasMessageContaining("cannot be listed");
  }

  @Test
  void onADiskFilesOfAFolderThatMayNotBeEnteredAreObjectsToo() throws IOException {
    write("seized/a/b.jpg");
    write("seized/c/d.jpg");
    Path named = folder.resolve("seized/a");
    Path closed = folder.resolve("seized/c");
    mode(closed, "---------");
    mode(named, "r--r--r--");
    try {
      assertThat(listed(folder + "/seized"))
          .extracting(SourceObject::path, SourceObject::sizeBytes)
          .extracting(Object::toString)
          .containsExactly("(\"c\", 0L)", "(\"a/b.jpg\", 0L)");
    } finally {
      mode(closed, "rwxr-xr-x");
      mode(named, "rwxr-xr-x");
    }
  }

  @Test
  void onceItCanBeListedOrAFileHasChangedWhatWasKnownOfItIsOutdated() throws IOException {
    write("seized/a/b.jpg");
    write("seized/c.jpg");
    String root = "file:" + folder + "/seized/";
    Manifest manifest = manifest(folder + "/seized");
    String same = manifest.sources().toList().get(0).sourceId();

    assertThat(
            OutdatedSources.of(
                Map.of(
                    "folder",
                    root + "a",
                    "changed",
                    root + "a/b.jpg",
                    same,
                    root + "c.jpg",
                    "gone",
                    root + "d.jpg",
                    "of another name",
                    root + "a/b"),
                manifest.sources()))
        .isEqualTo(new OutdatedSources(true, Set.of("folder", "changed")));
    assertThat(OutdatedSources.of(Map.of("changed", root + "a/b.jpg"), manifest.sources()))
        .isEqualTo(new OutdatedSources(false, Set.of("changed")));
  }
}
