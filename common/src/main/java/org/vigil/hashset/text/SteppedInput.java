package org.vigil.hashset.text;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.vigil.hashset.entry.BrokenHashSetException;

/**
 * Bytes for a parser that holds each item whole: it may read a mebibyte for one item and no more,
 * so that no endless comment, attribute or name takes the memory.
 */
final class SteppedInput extends FilterInputStream {
  private static final int MAX_STEP_BYTES = 1 << 20;

  private int stepBytes;

  SteppedInput(InputStream bytes) {
    super(bytes);
  }

  /** Begins the next item. */
  void step() {
    stepBytes = 0;
  }

  @Override
  public int read() throws IOException {
    count(1);
    return super.read();
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    var read = super.read(into, offset, length);
    count(read);
    return read;
  }

  private void count(int bytes) throws IOException {
    stepBytes += bytes;
    if (stepBytes > MAX_STEP_BYTES) {
      throw new BrokenHashSetException("One item is longer than a mebibyte.");
    }
  }
}
