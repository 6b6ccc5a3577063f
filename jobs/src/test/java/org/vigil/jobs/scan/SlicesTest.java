package org.vigil.jobs.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vigil.run.SourceObject;

/** How a listing is cut. */
class SlicesTest {
  private static final long MIB = 1 << 20;

  private static SourceObject source(String name, long mebibytes) {
    return new SourceObject(
        name, "file:/" + name, name, "case", mebibytes * MIB, Instant.EPOCH, null, null);
  }

  private static List<List<String>> names(List<List<SourceObject>> cut) {
    return cut.stream().map(part -> part.stream().map(SourceObject::path).toList()).toList();
  }

  @Test
  void batchesKeepTheOrderOfTheListing() {
    assertThat(
            names(
                Slices.batches(
                    List.of(source("a", 6), source("b", 3), source("c", 9), source("d", 1)),
                    10 * MIB)))
        .containsExactly(List.of("a", "b"), List.of("c"), List.of("d"));
  }

  @Test
  void aSourceLargerThanABatchIsABatch() {
    assertThat(names(Slices.batches(List.of(source("a", 99), source("b", 1)), 10 * MIB)))
        .containsExactly(List.of("a"), List.of("b"));
    assertThat(Slices.batches(List.of(), 10)).isEmpty();
  }

  @Test
  void slicesAreEvenAndTheLargestSourceComesFirst() {
    assertThat(
            names(
                Slices.slices(
                    List.of(source("a", 2), source("b", 9), source("c", 3), source("d", 4)), 2)))
        .containsExactlyInAnyOrder(List.of("b"), List.of("d", "c", "a"));
    assertThat(Slices.slices(List.of(source("a", 1)), 8)).hasSize(1);
  }
}
