package org.vigil.container;

import java.io.IOException;
import java.io.InputStream;
import org.vigil.model.term.Reason;

/** The bytes of a source between two offsets; it must have them all. */
public final class ByteRange extends BulkInputStream {
  private final InputStream bytes;
  private long left;

  private ByteRange(InputStream bytes, long left) {
    this.bytes = bytes;
    this.left = left;
  }

  public static ByteWindow of(SeekableBytes bytes, long from, long to) throws IOException {
    return new ByteWindow(new ByteRange(new SourceBytes(bytes.from(from)), to - from));
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    if (left == 0) {
      return -1;
    }
    int count = bytes.read(into, offset, (int) Math.min(length, left));
    if (count < 0) {
      throw Failures.because(Reason.READ_SHORT);
    }
    left -= count;
    return count;
  }

  @Override
  public long skip(long count) throws IOException {
    long skipped = bytes.skip(Math.min(count, left));
    left -= skipped;
    return skipped;
  }
}
