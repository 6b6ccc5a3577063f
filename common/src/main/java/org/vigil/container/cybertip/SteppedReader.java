package org.vigil.container.cybertip;

import java.io.IOException;
import java.io.Reader;
import org.vigil.container.Failures;
import org.vigil.model.term.Reason;

/**
 * Characters for an XML parser: so many and no more for one of its steps, so that no endless
 * comment, attribute or name takes the memory; without a mark or blanks before the first, and with
 * blanks for the control characters that no XML may have.
 */
final class SteppedReader extends Reader {
  private static final int MAX_STEP = 1 << 20;

  private final Reader characters;
  private boolean begun;
  private boolean ended;
  private int step;

  SteppedReader(Reader characters) {
    this.characters = characters;
  }

  /** Begins the next step. */
  void step() {
    step = 0;
  }

  /** Whether the parser asked for more than there is. */
  boolean isEnded() {
    return ended;
  }

  @Override
  public int read(char[] into, int offset, int length) throws IOException {
    var read = characters.read(into, offset, length);
    ended |= read < 0;
    step += Math.max(read, 0);
    if (step > MAX_STEP) {
      throw Failures.because(Reason.UNSUPPORTED_FORMAT);
    }
    for (var i = offset; i < offset + read; i++) {
      if (isControl(into[i])) {
        into[i] = ' ';
      }
    }
    return begun || read < 0 ? read : begin(into, offset, read);
  }

  private int begin(char[] into, int offset, int read) throws IOException {
    var blanks = 0;
    while (blanks < read && (into[offset + blanks] <= ' ' || into[offset + blanks] == '\ufeff')) {
      blanks++;
    }
    if (blanks == read) {
      return read(into, offset, read);
    }
    begun = true;
    System.arraycopy(into, offset + blanks, into, offset, read - blanks);
    return read - blanks;
  }

  private static boolean isControl(char character) {
    return (character < ' ' && character != '\n' && character != '\r' && character != '\t')
        || character >= '\ufffe';
  }

  @Override
  public void close() {
    // The characters are the caller's.
  }
}
