package org.vigil.jobs.hashset;

import static org.assertj.core.api.Assertions.assertThat;

import com.typesafe.config.ConfigFactory;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.vigil.run.intake.SourceObject;

/** What lies beside lists is no list. */
class SideFilesTest {
  private static SourceObject file(String path, @Nullable String target) {
    return new SourceObject(path, "file:/" + path, path, "", 1, Instant.EPOCH, null, target, null);
  }

  private static SideFiles of(String sets, String... paths) {
    ImportSettings settings =
        ImportSettings.from(
            ConfigFactory.parseString("vigil.import.sets = " + sets)
                .withFallback(ConfigFactory.parseResources("reference.conf"))
                .resolve()
                .getConfig("vigil.import"));
    List<SourceObject> objects = List.of(paths).stream().map(path -> file(path, null)).toList();
    return SideFiles.of(objects, settings);
  }

  @Test
  void whatSystemsAndPeoplePutThereIsPassedOverWithAWord() {
    SideFiles files =
        of(
            "[]",
            ".DS_Store",
            "a/._vic.json",
            "a/vic.json",
            "desktop.ini",
            "README",
            "b/ReadMe.txt",
            ".git/list.txt",
            "readme-hashes.csv");
    assertThat(files.lists())
        .extracting(SourceObject::path)
        .containsExactly("a/vic.json", "readme-hashes.csv");
    assertThat(files.sentence())
        .containsExactly(
            "passed over, for they are no lists: 6 (.DS_Store, a/._vic.json, desktop.ini, ...)");
    assertThat(of("[]", "a.csv").sentence()).isEmpty();
  }

  @Test
  void whatTheSettingsNameIsAList() {
    assertThat(of("[{ files = \".hidden/*.csv\", set = h }]", ".hidden/a.csv").lists()).hasSize(1);
  }

  @Test
  void aPipeIsNeverOne() {
    ImportSettings settings =
        ImportSettings.from(
            ConfigFactory.parseResources("reference.conf").resolve().getConfig("vigil.import"));
    assertThat(SideFiles.of(List.of(file("list.csv", "device")), settings).lists()).isEmpty();
    assertThat(SideFiles.of(List.of(file("list.csv", "b.csv")), settings).lists()).hasSize(1);
  }
}
