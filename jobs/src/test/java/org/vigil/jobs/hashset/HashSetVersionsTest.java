package org.vigil.jobs.hashset;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.vigil.model.HashSet;
import org.vigil.run.SourceObject;

/** Which version of a set is in force, and what a set is called. */
class HashSetVersionsTest {
  private static HashSet version(String version, boolean inForce, @Nullable String refusal) {
    return new HashSet("set", version, "file:/set.json", "vics", "US", 1, inForce, refusal, 1);
  }

  @Test
  void theVersionImportedLastIsInForce() {
    assertThat(
            HashSetVersions.after(
                List.of(version("1", true, null)), List.of(version("2", true, null))))
        .containsExactly(version("1", false, null), version("2", true, null));
  }

  @Test
  void aRefusedVersionLeavesTheOneBeforeInForce() {
    assertThat(
            HashSetVersions.after(
                List.of(version("1", true, null)), List.of(version("2", false, "Line 3"))))
        .containsExactly(version("1", true, null), version("2", false, "Line 3"));
  }

  @Test
  void anOlderVersionThatComesBackIsInForceAgain() {
    assertThat(
            HashSetVersions.after(
                List.of(version("1", false, null), version("2", true, null)),
                List.of(version("1", true, null))))
        .containsExactly(version("1", true, null), version("2", false, null));
  }

  @Test
  void aSetIsNamedByItsFileUnlessAnotherIs() {
    assertThat(NamedList.of(List.of(list("/a/vic.json"), list("/b/vic.json"), list("/c/vic.txt"))))
        .extracting(NamedList::name)
        .containsExactly("vic", "vic.json", "vic.txt");
  }

  private static SourceObject list(String path) {
    return new SourceObject(path, "file:" + path, path, "", 1, Instant.EPOCH, null, null, null);
  }
}
