package org.vigil.jobs.scan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.vigil.run.SourceObject;

/**
 * Cuts a listing into batches, which are committed one by one, and batches into slices, which are
 * read side by side.
 */
final class Slices {
  /** Opening a source costs about as much as reading this many of its bytes. */
  private static final long OPENING_BYTES = 256 * 1024;

  private Slices() {}

  /** Runs of sources of about {@code batchBytes} in all, in the order of the listing. */
  static List<List<SourceObject>> batches(List<SourceObject> sources, long batchBytes) {
    List<List<SourceObject>> batches = new ArrayList<>();
    long bytes = 0;
    for (SourceObject source : sources) {
      if (batches.isEmpty() || bytes + cost(source) > batchBytes) {
        batches.add(new ArrayList<>());
        bytes = 0;
      }
      batches.get(batches.size() - 1).add(source);
      bytes += cost(source);
    }
    return batches;
  }

  /** At most {@code count} slices of about equal cost, none empty, the largest sources first. */
  static List<List<SourceObject>> slices(List<SourceObject> sources, int count) {
    PriorityQueue<Slice> lightest = new PriorityQueue<>(Comparator.comparingLong(Slice::bytes));
    for (int i = 0; i < Math.min(count, sources.size()); i++) {
      lightest.add(new Slice());
    }
    sources.stream()
        .sorted(Comparator.comparingLong(Slices::cost).reversed())
        .forEach(source -> lightest.add(lightest.remove().with(source)));
    return lightest.stream()
        .sorted(Comparator.comparingLong(Slice::bytes).reversed())
        .map(Slice::sources)
        .toList();
  }

  private static long cost(SourceObject source) {
    return source.sizeBytes() + OPENING_BYTES;
  }

  private record Slice(List<SourceObject> sources, long bytes) {
    Slice() {
      this(new ArrayList<>(), 0);
    }

    Slice with(SourceObject source) {
      sources.add(source);
      return new Slice(sources, bytes + cost(source));
    }
  }
}
