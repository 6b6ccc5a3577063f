package org.vigil.cage;

import java.io.Closeable;
import java.io.DataInputStream;
import java.io.IOException;
import org.vigil.worker.ChildProcess;
import org.vigil.worker.WorkerDiedException;

/** A running caged reader, as its parent sees it. Not for several threads. */
public final class CagedReader implements Closeable {
  private static final int SMALL_FRAME_BYTES = 100;

  private final ChildProcess child;
  private final Patience patience;

  CagedReader(ChildProcess child, Patience patience) {
    this.child = child;
    this.patience = patience;
  }

  /**
   * What it says next.
   *
   * @throws WorkerDiedException when it says nothing more, or nothing that makes sense
   */
  public Frame next() throws WorkerDiedException {
    long from = System.nanoTime();
    Frame frame = child.within(patience.left(), this::read);
    long bytes =
        frame instanceof Frame.Content content ? content.bytes().length : SMALL_FRAME_BYTES;
    patience.spend(System.nanoTime() - from, bytes);
    return frame;
  }

  private Frame read() throws IOException {
    DataInputStream answers = child.answers();
    return Wire.read(answers);
  }

  @Override
  public void close() {
    child.close();
  }
}
