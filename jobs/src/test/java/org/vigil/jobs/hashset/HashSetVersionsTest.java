package org.vigil.jobs.hashset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.vigil.model.known.HashSet;
import org.vigil.model.term.HashSetKind;

/** Which file is which version of a set. */
class HashSetVersionsTest {
  private final HashSetVersions versions = new HashSetVersions(List.of());

  private static HashSet read(String digest, @Nullable String refusal) {
    return read(digest, refusal, "file:/set", "object-" + digest);
  }

  private static HashSet read(
      String digest, @Nullable String refusal, String uri, String sourceId) {
    return new HashSet(
        "set",
        digest,
        null,
        uri,
        sourceId,
        Instant.EPOCH,
        "vics",
        "US",
        HashSetKind.FULL,
        1,
        0,
        0,
        0,
        0,
        0,
        false,
        refusal,
        1,
        null);
  }

  private void add(String digest) {
    versions.add(versions.next(read(digest, null)));
  }

  @Test
  void theVersionImportedLastIsInForce() {
    add("b");
    add("a");
    assertThat(versions.all())
        .extracting(HashSet::version, HashSet::number, HashSet::inForce)
        .containsExactly(tuple("a", 2, true), tuple("b", 1, false));
  }

  @Test
  void aRefusedFileHasNoNumberAndLeavesTheVersionBeforeInForce() {
    add("a");
    versions.add(read("b", "Line 3"));
    assertThat(versions.all())
        .extracting(HashSet::number, HashSet::inForce)
        .containsExactly(tuple(1, true), tuple(null, false));
    assertThat(versions.same(read("b", null))).isEmpty();
  }

  @Test
  void anOlderFileIsKnownByItsBytesAndAnUntouchedOneByItsObject() {
    add("a");
    add("b");
    assertThat(versions.same(read("a", null))).map(HashSet::number).contains(1);
    NamedList untouched =
        new NamedList("set", "file:/set", "object-a", Instant.EPOCH, null, Set.of());
    assertThat(versions.of(untouched)).map(HashSet::number).contains(1);
    NamedList touched =
        new NamedList("set", "file:/set", "object-c", Instant.EPOCH, null, Set.of());
    assertThat(versions.of(touched)).isEmpty();
  }

  @Test
  void aTouchedFileIsRememberedAndACopyOfItElsewhereIsNot() {
    add("a");
    HashSet touched = read("a", null, "file:/set", "touched");
    versions.touched(versions.same(touched).orElseThrow(), touched);
    assertThat(versions.all()).extracting(HashSet::sourceId).containsExactly("touched");
    HashSet copy = read("a", null, "file:/copy", "copy");
    versions.touched(versions.same(copy).orElseThrow(), copy);
    assertThat(versions.all()).extracting(HashSet::sourceId).containsExactly("touched");
    assertThat(versions.digests("set")).containsExactly("a");
    assertThat(versions.digests("other")).isEmpty();
  }
}
