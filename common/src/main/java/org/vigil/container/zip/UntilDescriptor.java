package org.vigil.container.zip;

import java.io.IOException;
import org.vigil.container.BulkInputStream;
import org.vigil.container.ByteWindow;
import org.vigil.container.Failures;
import org.vigil.model.term.Reason;

/**
 * Bytes whose end only the descriptor behind them tells: the first one that gives exactly the
 * number of bytes before it. So a zip stored within a zip does not end at its own records.
 */
final class UntilDescriptor extends BulkInputStream {
  private final ByteWindow window;
  private final long hint;
  private final long from;

  /**
   * @param hint a size that the local header gave; taken where a record begins after so many bytes
   */
  UntilDescriptor(ByteWindow window, long hint) {
    this.window = window;
    this.hint = hint;
    this.from = window.position();
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    int read = 0;
    while (read < length && !ends()) {
      int next = window.read();
      if (next < 0) {
        throw Failures.because(Reason.TRUNCATED);
      }
      into[offset + read++] = (byte) next;
    }
    return read == 0 && length > 0 ? -1 : read;
  }

  /** Others may have read some of them. */
  private boolean ends() throws IOException {
    long count = window.position() - from;
    return DataDescriptor.tells(window, count)
        || (hint > 0 && count == hint && ZipSignatures.begins(window, 0));
  }
}
