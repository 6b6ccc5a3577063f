package org.vigil.run.spill;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Puts items in order. As many as are few are sorted in memory; of more, sorted runs of so many are
 * written to a {@link SpillFile} and merged once. Of items that are equal in that order, the one
 * that was added first is kept.
 */
public final class SpilledSort<T> {
  private final SpillFormat<T> format;
  private final Comparator<T> order;
  private final int few;
  private final List<T> items = new ArrayList<>();
  private final List<Run> runs = new ArrayList<>();
  private @Nullable SpillFile file;

  /** Sorted items in a part of the file. */
  private record Run(long from, long to) {}

  /** What comes next of a run; an earlier run has what was added earlier. */
  private record Head<T>(T item, int run, Iterator<T> rest) {}

  /**
   * Nothing yet.
   *
   * @param few how many items are in memory at most
   */
  public SpilledSort(SpillFormat<T> format, Comparator<T> order, int few) {
    this.format = format;
    this.order = order;
    this.few = few;
  }

  /** Adds an item. */
  public void add(T item) {
    if (items.size() >= few) {
      try {
        spill();
      } catch (IOException e) {
        throw new SpillException(e);
      }
    }
    items.add(item);
  }

  private void spill() throws IOException {
    SpillFile open = file == null ? SpillFile.open() : file;
    file = open;
    items.sort(order);
    long from = open.output().position();
    for (T item : items) {
      format.write(item, open.output());
    }
    runs.add(new Run(from, open.output().position()));
    items.clear();
  }

  /** Gives all items in their order, once, and has none of them any more. */
  public void drainTo(Consumer<T> sorted) {
    try {
      PriorityQueue<Head<T>> heads =
          new PriorityQueue<>(
              Comparator.<Head<T>, T>comparing(Head::item, order).thenComparingInt(Head::run));
      SpillFile open = file;
      for (int run = 0; open != null && run < runs.size(); run++) {
        Run part = runs.get(run);
        push(heads, SpilledList.items(open.input(part.from(), part.to()), format), run);
      }
      items.sort(order);
      push(heads, items.iterator(), runs.size());
      merge(heads, sorted);
      items.clear();
      runs.clear();
      if (open != null) {
        open.close();
        file = null;
      }
    } catch (IOException e) {
      throw new SpillException(e);
    }
  }

  private static <T> void push(PriorityQueue<Head<T>> heads, Iterator<T> rest, int run) {
    if (rest.hasNext()) {
      heads.add(new Head<>(rest.next(), run, rest));
    }
  }

  private void merge(PriorityQueue<Head<T>> heads, Consumer<T> sorted) {
    @Nullable T last = null;
    while (!heads.isEmpty()) {
      Head<T> next = heads.remove();
      T item = next.item();
      if (last == null || order.compare(last, item) != 0) {
        sorted.accept(item);
        last = item;
      }
      push(heads, next.rest(), next.run());
    }
  }
}
