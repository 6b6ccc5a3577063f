package org.vigil.isolate;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What a caged reader may cost.
 *
 * @param main what its process runs
 * @param heapMegabytes the heap of its process
 * @param containersPerProcess after so many containers that process is replaced by a fresh one
 * @param patience how long it may give nothing, ...
 * @param patiencePerMegabyte ... and how much longer for each megabyte of the container
 */
public record Isolation(
    Class<?> main,
    int heapMegabytes,
    int containersPerProcess,
    Duration patience,
    Duration patiencePerMegabyte) {
  /** To derive a key may take as long as that. */
  private static final Duration PATIENCE_PER_PASSWORD = Duration.ofSeconds(1);

  /** A heap of 512 MB, 1,000 containers, 60 s and 2 s for each megabyte. */
  public static Isolation standard() {
    return new Isolation(
        IsolatedMain.class, 512, 1000, Duration.ofSeconds(60), Duration.ofSeconds(2));
  }

  /**
   * Has a container read; its file needs its name as long as the reader may begin again.
   *
   * @throws ReaderUnavailableException when no process can be started
   */
  public IsolatedReader open(ReadRequest order) {
    return new IsolatedReader(this, order);
  }

  ReadBudget patience(ReadRequest order) {
    return new ReadBudget(
        patience.plus(PATIENCE_PER_PASSWORD.multipliedBy(order.passwords().count())),
        patiencePerMegabyte,
        order.sizeBytes());
  }

  /** A process that reads it, one that waits if there is any. */
  IsolatedProcess reading(ReadRequest order) {
    Optional<IsolatedProcess> idle = IdleProcesses.take(this);
    while (idle.isPresent()) {
      try {
        idle.get().begin(order);
        return idle.get();
      } catch (WorkerDiedException e) {
        // It died of what it read before.
        idle = IdleProcesses.take(this);
      }
    }
    return fresh(order);
  }

  /** A process that has read nothing before. */
  IsolatedProcess fresh(ReadRequest order) {
    IsolatedProcess fresh = IsolatedProcess.start(JavaCommand.of(main, heapMegabytes, List.of()));
    try {
      fresh.begin(order);
      return fresh;
    } catch (WorkerDiedException e) {
      throw new ReaderUnavailableException("The worker cannot open a file", e);
    }
  }
}
