package org.vigil.container;

import java.io.IOException;
import org.vigil.model.term.Reason;

/** Bounds what a library reads as the header of one entry, for it is kept in memory. */
public final class HeaderLimit extends BulkInputStream {
  private static final long MAX = 1 << 20;

  private final ByteWindow window;
  private long left = Long.MAX_VALUE;

  public HeaderLimit(ByteWindow window) {
    this.window = window;
  }

  /** Everything up to the next content is header. */
  public void begin() {
    left = MAX;
  }

  public void end() {
    left = Long.MAX_VALUE;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    if (left == 0) {
      throw Failures.because(Reason.MEMORY_LIMIT);
    }
    int count = window.read(into, offset, (int) Math.min(length, left));
    left -= Math.max(count, 0);
    return count;
  }
}
