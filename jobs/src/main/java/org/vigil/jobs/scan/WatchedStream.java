package org.vigil.jobs.scan;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.vigil.container.Failures;
import org.vigil.model.term.Reason;

/**
 * The bytes of a store that may fall silent: a read that gives nothing for too long is ended, and
 * the source is read again another night. What hangs in the kernel, such as a dead disk of a
 * network, cannot be ended by anybody.
 */
final class WatchedStream extends FilterInputStream implements StallWatch.Watched {
  private final long limitNanos;

  // Of the read that is under way.
  private @Nullable Thread reader;
  private long since;
  private boolean stalled;

  WatchedStream(InputStream bytes, Duration limit) {
    super(bytes);
    this.limitNanos = limit.toNanos();
    StallWatch.add(this);
  }

  private interface Read {
    int get() throws IOException;
  }

  @Override
  public int read() throws IOException {
    return watched(super::read);
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    return watched(() -> super.read(bytes, from, length));
  }

  private int watched(Read read) throws IOException {
    begin();
    int bytes;
    try {
      bytes = read.get();
    } catch (IOException | RuntimeException e) {
      if (end()) {
        throw Failures.because(Reason.READ_GAVE_UP);
      }
      throw e;
    }
    // What came in the last moment is taken all the same.
    boolean unused = end();
    return bytes;
  }

  private synchronized void begin() {
    reader = Thread.currentThread();
    since = System.nanoTime();
  }

  /** Whether it was ended from outside; the thread is not interrupted any more then. */
  private synchronized boolean end() {
    reader = null;
    boolean ended = stalled;
    stalled = false;
    if (ended) {
      boolean unused = Thread.interrupted();
    }
    return ended;
  }

  @Override
  public synchronized void endIfStalled(long nanoTime) {
    if (reader != null && !stalled && nanoTime - since > limitNanos) {
      stalled = true;
      reader.interrupt();
    }
  }

  @Override
  public void close() throws IOException {
    StallWatch.remove(this);
    super.close();
  }
}
