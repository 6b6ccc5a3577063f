package org.vigil.hash;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Feeds all that is read from a stream, or skipped in it, to digests. It cannot go back. */
public final class DigestingInputStream extends FilterInputStream {
  private static final int SKIP_BYTES = 8192;

  private final Digests digests;

  public DigestingInputStream(InputStream in, Digests digests) {
    super(in);
    this.digests = digests;
  }

  @Override
  public int read() throws IOException {
    int value = in.read();
    if (value >= 0) {
      digests.update(new byte[] {(byte) value}, 0, 1);
    }
    return value;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int count = in.read(bytes, offset, length);
    if (count > 0) {
      digests.update(bytes, offset, count);
    }
    return count;
  }

  /** Reads what it skips; stops short only at the end of the stream. */
  @Override
  public long skip(long count) throws IOException {
    byte[] skipped = new byte[(int) Math.max(0, Math.min(count, SKIP_BYTES))];
    long left = count;
    while (left > 0) {
      int read = read(skipped, 0, (int) Math.min(left, skipped.length));
      if (read < 0) {
        break;
      }
      left -= read;
    }
    return Math.max(0, count) - Math.max(0, left);
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  @Override
  public synchronized void mark(int readLimit) {
    // Going back would digest bytes twice.
  }

  @Override
  public synchronized void reset() throws IOException {
    throw new IOException("mark/reset not supported");
  }
}
