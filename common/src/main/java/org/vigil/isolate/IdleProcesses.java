package org.vigil.isolate;

import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;

/**
 * Isolated processes that wait for their next container: to start one costs more than most
 * containers do. Those that still wait at the end die with this process.
 */
final class IdleProcesses {
  /** More are only in use at once where containers lie within each other. */
  private static final int MOST = Runtime.getRuntime().availableProcessors();

  private static final Map<Isolation, Deque<IsolatedProcess>> WAITING = new ConcurrentHashMap<>();

  private IdleProcesses() {}

  static Optional<IsolatedProcess> take(Isolation isolation) {
    Deque<IsolatedProcess> waiting = waiting(isolation);
    for (IsolatedProcess next = waiting.poll(); next != null; next = waiting.poll()) {
      if (next.usable(isolation.containersPerProcess())) {
        return Optional.of(next);
      }
      next.close();
    }
    return Optional.empty();
  }

  /** Gives back a process that has read all of its container, and found nothing broken. */
  static void giveBack(Isolation isolation, IsolatedProcess process) {
    Deque<IsolatedProcess> waiting = waiting(isolation);
    if (waiting.size() < MOST && process.usable(isolation.containersPerProcess())) {
      waiting.push(process);
    } else {
      process.close();
    }
  }

  private static Deque<IsolatedProcess> waiting(Isolation isolation) {
    return WAITING.computeIfAbsent(isolation, any -> new ConcurrentLinkedDeque<>());
  }
}
