package org.vigil.jobs.scan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.PriorityQueue;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Groups a listing into batches, which are committed one by one, and a batch's portions into tasks,
 * which are read side by side.
 */
final class ReadTasks {
  /** How many sources a batch has at most: of each, the driver has about two kilobytes. */
  static final int MOST_SOURCES = 50_000;

  private ReadTasks() {}

  /** Runs of sources of about {@code batchBytes} in all, in their order, one by one. */
  static Iterator<List<UnreadSource>> batches(Stream<UnreadSource> sources, long batchBytes) {
    return new Runs<>(
        sources.iterator(),
        source -> new ReadTask(source.source(), null).cost(),
        (run, bytes) -> bytes > batchBytes || run.size() >= MOST_SOURCES);
  }

  /**
   * Runs of portions in their order, each of about twice the bytes of the one before, one by one.
   *
   * @param first about how many bytes the first has
   * @param most about how many one has at most
   * @param least how many portions one has at least, so that all cores have work
   */
  static Iterator<List<ReadTask>> growing(
      Stream<ReadTask> portions, long first, long most, int least) {
    return new Runs<>(portions.iterator(), ReadTask::cost, new Growing(first, most, least));
  }

  /** Where a run ends. */
  private interface End<T> {
    /**
     * Whether a run has enough.
     *
     * @param bytes what it would have with the next item
     */
    boolean before(List<T> run, long bytes);
  }

  /** Lets each run be twice as large as the one before. */
  private static final class Growing implements End<ReadTask> {
    private final long most;
    private final int least;
    private long room;

    Growing(long first, long most, int least) {
      this.room = first;
      this.most = most;
      this.least = least;
    }

    @Override
    public boolean before(List<ReadTask> run, long bytes) {
      boolean enough = (bytes > room && run.size() >= least) || run.size() >= MOST_SOURCES;
      if (enough) {
        room = Math.min(most, 2 * room);
      }
      return enough;
    }
  }

  /** Cuts what comes one by one into runs. */
  private static final class Runs<T> implements Iterator<List<T>> {
    private final Iterator<T> items;
    private final ToLongFunction<T> cost;
    private final End<T> end;
    private @Nullable T ahead;

    Runs(Iterator<T> items, ToLongFunction<T> cost, End<T> end) {
      this.items = items;
      this.cost = cost;
      this.end = end;
      turn();
    }

    private void turn() {
      ahead = items.hasNext() ? items.next() : null;
    }

    @Override
    public boolean hasNext() {
      return ahead != null;
    }

    @Override
    public List<T> next() {
      List<T> run = new ArrayList<>();
      long bytes = 0;
      for (T item = ahead; item != null; item = ahead) {
        bytes += cost.applyAsLong(item);
        if (!run.isEmpty() && end.before(run, bytes)) {
          return run;
        }
        run.add(item);
        turn();
      }
      if (run.isEmpty()) {
        throw new NoSuchElementException();
      }
      return run;
    }
  }

  /**
   * Tasks of about equal cost, none empty, the largest first.
   *
   * @param least how many tasks there are at least, as far as there are portions
   * @param mostBytes about how much a task reads at most: what is repeated when it fails
   */
  static List<List<ReadTask>> tasks(List<ReadTask> portions, int least, long mostBytes) {
    long bytes = portions.stream().mapToLong(ReadTask::cost).sum();
    long count = Math.min(portions.size(), Math.max(least, bytes / mostBytes));
    PriorityQueue<Task> lightest = new PriorityQueue<>(Comparator.comparingLong(Task::cost));
    for (int i = 0; i < count; i++) {
      lightest.add(new Task(new ArrayList<>(), 0));
    }
    portions.stream()
        .sorted(Comparator.comparingLong(ReadTask::cost).reversed())
        .forEach(portion -> lightest.add(lightest.remove().with(portion)));
    return lightest.stream()
        .sorted(Comparator.comparingLong(Task::cost).reversed())
        .map(Task::portions)
        .toList();
  }

  private record Task(List<ReadTask> portions, long cost) {
    Task with(ReadTask portion) {
      portions.add(portion);
      return new Task(portions, cost + portion.cost());
    }
  }
}
