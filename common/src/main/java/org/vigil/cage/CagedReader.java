package org.vigil.cage;

import java.io.Closeable;
import org.vigil.worker.WorkerDiedException;

/** A caged reader of one container, as its parent sees it. Not for several threads. */
public final class CagedReader implements Closeable {
  private static final int SMALL_FRAME_BYTES = 100;

  private final Cage cage;
  private final CagedProcess process;
  private final Patience patience;
  private boolean reusable;
  private boolean ended;
  private boolean closed;

  CagedReader(Cage cage, CagedProcess process, Patience patience, boolean reusable) {
    this.cage = cage;
    this.process = process;
    this.patience = patience;
    this.reusable = reusable;
  }

  /**
   * What it says next.
   *
   * @throws WorkerDiedException when it says nothing more, or nothing that makes sense
   */
  public Frame next() throws WorkerDiedException {
    long from = System.nanoTime();
    Frame frame = process.next(patience.left());
    long bytes =
        frame instanceof Frame.Content content ? content.bytes().length : SMALL_FRAME_BYTES;
    patience.spend(System.nanoTime() - from, bytes);
    // What broke the container may have broken its reader.
    reusable &= !(frame instanceof Frame.Flaw);
    ended = frame == Frame.End.CONTAINER;
    return frame;
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
