package org.vigil.container;

import java.io.IOException;
import org.vigil.model.term.Reason;

/** The next bytes of a window, exactly so many; that they end too soon is a failure. */
public final class BoundedStream extends BulkInputStream {
  private final ByteWindow window;
  private long left;

  public BoundedStream(ByteWindow window, long length) {
    this.window = window;
    this.left = length;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    if (left == 0) {
      return -1;
    }
    int count = window.read(into, offset, (int) Math.min(length, left));
    if (count < 0) {
      throw Failures.because(Reason.TRUNCATED);
    }
    left -= count;
    return count;
  }

  /** How many bytes are still to be read. */
  public long left() {
    return left;
  }

  /** Goes to the end of it; says whether all of its bytes were there. */
  public boolean pass() throws IOException {
    left -= window.pass(left);
    return left == 0;
  }
}
