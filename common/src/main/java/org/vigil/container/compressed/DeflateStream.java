package org.vigil.container.compressed;

import java.io.IOException;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.vigil.container.BulkInputStream;
import org.vigil.container.ByteWindow;
import org.vigil.container.Failures;
import org.vigil.model.term.Reason;

/** A raw DEFLATE stream (RFC 1951); it leaves the window exactly where the stream ends. */
public final class DeflateStream extends BulkInputStream {
  private final ByteWindow window;
  private final Inflater inflater;
  private long allowance;
  private boolean broken;

  /**
   * @param inflater a reset one, without header; the caller ends it
   * @param allowance how many compressed bytes there may be
   */
  public DeflateStream(ByteWindow window, Inflater inflater, long allowance) {
    this.window = window;
    this.inflater = inflater;
    this.allowance = allowance;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    int count = 0;
    while (count == 0 && length > 0) {
      if (inflater.finished()) {
        return -1;
      }
      if (broken || inflater.needsInput()) {
        feed();
      }
      count = inflate(into, offset, length);
    }
    return count;
  }

  private void feed() throws IOException {
    if (broken || allowance <= 0) {
      throw Failures.because(Reason.CORRUPT);
    }
    if (!window.has(1)) {
      throw Failures.because(Reason.TRUNCATED);
    }
    int count = (int) Math.min(allowance, window.buffered());
    inflater.setInput(window.buffer(), window.offset(), count);
  }

  private int inflate(byte[] into, int offset, int length) throws IOException {
    int before = inflater.getRemaining();
    try {
      int count = inflater.inflate(into, offset, length);
      if (inflater.needsDictionary()) {
        throw Failures.because(Reason.CORRUPT);
      }
      return count;
    } catch (DataFormatException e) {
      broken = true;
      throw Failures.because(Reason.CORRUPT);
    } finally {
      int used = before - inflater.getRemaining();
      window.advance(used);
      allowance -= used;
    }
  }
}
