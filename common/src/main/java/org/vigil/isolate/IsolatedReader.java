package org.vigil.isolate;

import java.io.Closeable;
import org.vigil.model.Reason;

/**
 * A caged reader of one container, as its parent sees it. A process that had read others before may
 * die of what one of those has left in it: then a fresh one says the same again, and goes on. Not
 * for several threads.
 */
public final class IsolatedReader implements Closeable {
  private static final int SMALL_FRAME_BYTES = 100;

  private final Isolation cage;
  private final ReadRequest order;
  private IsolatedProcess process;
  private ReadBudget patience;
  private Transcript said = new Transcript();
  private boolean reusable;
  private boolean ended;
  private boolean closed;

  /**
   * @throws ReaderUnavailableException when no process can be started
   */
  IsolatedReader(Isolation cage, ReadRequest order) {
    this.cage = cage;
    this.order = order;
    this.process = cage.reading(order);
    this.patience = cage.patience(order);
    this.reusable = order.library().leavesNothing();
  }

  /** Whether the container's file may be opened once more, and so still needs its name. */
  public boolean mayBeginAgain() {
    return !process.first();
  }

  /**
   * What it says next.
   *
   * @throws WorkerDiedException when it says nothing more, or nothing that makes sense
   * @throws ReaderUnavailableException when it lacks a library
   */
  public ReaderMessage next() throws WorkerDiedException {
    ReaderMessage frame;
    try {
      frame = listen(said);
    } catch (WorkerDiedException | ReaderUnavailableException e) {
      if (!mayBeginAgain()) {
        throw e;
      }
      beginAgain();
      frame = listen(said);
    }
    // What broke the container may have broken its reader.
    reusable &= !(frame instanceof ReaderMessage.Flaw);
    ended = frame == ReaderMessage.End.CONTAINER;
    return frame;
  }

  private ReaderMessage listen(Transcript before) throws WorkerDiedException {
    try {
      long from = System.nanoTime();
      ReaderMessage frame = process.next(patience.left());
      long bytes =
          frame instanceof ReaderMessage.Content content
              ? content.bytes().length
              : SMALL_FRAME_BYTES;
      patience.spend(System.nanoTime() - from, bytes);
      if (frame instanceof ReaderMessage.Broken broken) {
        throw ReaderUnavailableException.missing(broken.library());
      }
      before.add(frame);
      return frame;
    } catch (WorkerDiedException | ReaderUnavailableException e) {
      process.close();
      throw e;
    }
  }

  private void beginAgain() throws WorkerDiedException {
    process = cage.fresh(order);
    patience = cage.patience(order);
    Transcript again = new Transcript();
    while (!again.reaches(said)) {
      listen(again);
    }
    if (!again.same(said)) {
      process.close();
      throw new WorkerDiedException(Reason.WORKER_CRASH);
    }
    said = again;
  }

  /** Keeps the process for another container only if nothing speaks against it. */
  @Override
  public void close() {
    if (!closed && ended && reusable) {
      IdleProcesses.giveBack(cage, process);
    } else if (!closed) {
      process.close();
    }
    closed = true;
  }
}
