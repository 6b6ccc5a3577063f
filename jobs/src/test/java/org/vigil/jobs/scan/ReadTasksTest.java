package org.vigil.jobs.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.vigil.run.intake.SourceObject;

/** How a listing is cut. */
class ReadTasksTest {
  private static final long MIB = 1 << 20;

  private static SourceObject source(String name, long mebibytes) {
    return new SourceObject(
        name, "file:/" + name, name, "case", mebibytes * MIB, Instant.EPOCH, null, null, null);
  }

  private static List<List<String>> batches(long mebibytes, SourceObject... sources) {
    Stream<UnreadSource> unread =
        Arrays.stream(sources).map(source -> new UnreadSource(source, 1, PastReading.NO_LANE));
    List<List<String>> batches = new ArrayList<>();
    ReadTasks.batches(unread, mebibytes * MIB)
        .forEachRemaining(
            batch -> batches.add(batch.stream().map(one -> one.source().path()).toList()));
    return batches;
  }

  @Test
  void batchesKeepTheOrderOfTheListing() {
    assertThat(batches(10, source("a", 6), source("b", 3), source("c", 9), source("d", 1)))
        .containsExactly(List.of("a", "b"), List.of("c"), List.of("d"));
  }

  @Test
  void aBatchHasNoMoreSourcesThanTheDriverHasRoomFor() {
    Stream<UnreadSource> many =
        IntStream.rangeClosed(0, ReadTasks.MOST_SOURCES)
            .mapToObj(i -> new UnreadSource(source("a" + i, 0), 1, PastReading.NO_LANE));
    List<Integer> sizes = new ArrayList<>();
    ReadTasks.batches(many, Long.MAX_VALUE).forEachRemaining(batch -> sizes.add(batch.size()));
    assertThat(sizes).containsExactly(ReadTasks.MOST_SOURCES, 1);
  }

  @Test
  void aSourceLargerThanABatchIsABatch() {
    assertThat(batches(10, source("a", 99), source("b", 1)))
        .containsExactly(List.of("a"), List.of("b"));
    assertThat(batches(10)).isEmpty();
  }

  private static List<ReadTask> whole(SourceObject... sources) {
    return Arrays.stream(sources).map(source -> new ReadTask(source, null)).toList();
  }

  @Test
  void growingBatchesDoubleUpToTheMostAndHaveWorkForAllCores() {
    List<ReadTask> portions =
        whole(
            source("a", 1),
            source("b", 1),
            source("c", 1),
            source("d", 1),
            source("e", 1),
            source("f", 1),
            source("g", 9),
            source("h", 9),
            source("i", 9));
    assertThat(growing(portions, 1, 4, 1)).containsExactly("a", "b", "cde", "f", "g", "h", "i");
    assertThat(growing(portions, 2, 1000, 1)).containsExactly("a", "bcd", "ef", "g", "hi");
    assertThat(growing(portions, 1, 4, 3)).containsExactly("abc", "def", "ghi");
  }

  private static List<String> growing(List<ReadTask> portions, int first, int most, int least) {
    List<String> batches = new ArrayList<>();
    ReadTasks.growing(portions.stream(), first * MIB, most * MIB, least)
        .forEachRemaining(
            batch ->
                batches.add(
                    String.join("", batch.stream().map(one -> one.source().path()).toList())));
    return batches;
  }

  @Test
  void tasksAreEvenAndTheLargestPortionComesFirst() {
    List<ReadTask> portions = whole(source("a", 2), source("b", 9), source("c", 3), source("d", 4));
    List<List<String>> tasks =
        ReadTasks.tasks(portions, 2, Long.MAX_VALUE).stream()
            .map(task -> task.stream().map(portion -> portion.source().path()).toList())
            .toList();
    assertThat(tasks).containsExactlyInAnyOrder(List.of("b"), List.of("d", "c", "a"));
    assertThat(ReadTasks.tasks(whole(source("a", 1)), 8, MIB)).hasSize(1);
  }

  @Test
  void aTaskReadsNoMoreThanItMayRepeat() {
    List<ReadTask> portions = whole(source("a", 3), source("b", 3), source("c", 3), source("d", 3));
    assertThat(ReadTasks.tasks(portions, 1, 4 * MIB)).hasSize(3);
    assertThat(ReadTasks.tasks(portions, 1, 1)).hasSize(4);
  }
}
