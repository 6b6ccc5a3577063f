package org.vigil.jobs.scan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.vigil.run.intake.SourceObject;

/**
 * Groups a listing into batches, which are committed one by one, and a batch's portions into tasks,
 * which are read side by side.
 */
final class ReadTasks {
  private ReadTasks() {}

  /** Runs of sources of about {@code batchBytes} in all, in the order of the listing. */
  static List<List<SourceObject>> batches(List<SourceObject> sources, long batchBytes) {
    List<List<SourceObject>> batches = new ArrayList<>();
    long bytes = 0;
    for (SourceObject source : sources) {
      long cost = new ReadTask(source, null).cost();
      if (batches.isEmpty() || bytes + cost > batchBytes) {
        batches.add(new ArrayList<>());
        bytes = 0;
      }
      batches.get(batches.size() - 1).add(source);
      bytes += cost;
    }
    return batches;
  }

  /**
   * Runs of portions in their order, each of about twice the bytes of the one before.
   *
   * @param first about how many bytes the first has
   * @param most about how many one has at most
   * @param least how many portions one has at least, so that all cores have work
   */
  static List<List<ReadTask>> growing(List<ReadTask> portions, long first, long most, int least) {
    List<List<ReadTask>> batches = new ArrayList<>();
    long room = first;
    long bytes = 0;
    for (ReadTask portion : portions) {
      if (batches.isEmpty()
          || (bytes + portion.cost() > room && batches.get(batches.size() - 1).size() >= least)) {
        room = batches.isEmpty() ? first : Math.min(most, 2 * room);
        batches.add(new ArrayList<>());
        bytes = 0;
      }
      batches.get(batches.size() - 1).add(portion);
      bytes += portion.cost();
    }
    return batches;
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
