package org.vigil.container.mail;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.vigil.container.BulkInputStream;
import org.vigil.container.ByteWindow;
import org.vigil.container.Failures;
import org.vigil.container.MagicNumbers;
import org.vigil.model.term.Reason;

/** What stands between the lines {@code begin} and {@code end} of uuencode, decoded. */
final class UuencodedAttachment extends BulkInputStream {
  private static final int MAX_LINE_BYTES = 1 << 16;
  private static final String BEGIN = "begin ";

  private final ByteWindow lines;
  private byte[] ready = {};
  private int at;
  private boolean begun;
  private boolean ended;

  UuencodedAttachment(InputStream lines) {
    this.lines = new ByteWindow(lines);
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    while (at == ready.length && !ended) {
      nextLine();
    }
    if (at == ready.length) {
      return -1;
    }
    int count = Math.min(length, ready.length - at);
    System.arraycopy(ready, at, into, offset, count);
    at += count;
    return count;
  }

  private void nextLine() throws IOException {
    if (!lines.has(1)) {
      throw Failures.because(Reason.TRUNCATED);
    }
    byte[] line = line();
    if (begun) {
      ended = line.length == 0 || count(line) == 0;
      ready = decoded(line, ended ? 0 : count(line));
      at = 0;
    } else {
      begun = MagicNumbers.at(line, 0, BEGIN.chars().toArray());
    }
  }

  private byte[] line() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int next = lines.read(); next >= 0 && next != '\n'; next = lines.read()) {
      if (line.size() == MAX_LINE_BYTES) {
        throw Failures.because(Reason.CORRUPT);
      }
      line.write(next);
    }
    return line.toByteArray();
  }

  private static int count(byte[] line) {
    return sextet(line, 0);
  }

  /** Four characters are three bytes; what a line lacks was blanks that were cut off. */
  private static byte[] decoded(byte[] line, int count) {
    byte[] bytes = new byte[count];
    for (int i = 0; i < count; i++) {
      int from = 1 + i / 3 * 4 + i % 3;
      int shift = 2 * (i % 3);
      bytes[i] = (byte) (sextet(line, from) << (shift + 2) | sextet(line, from + 1) >> (4 - shift));
    }
    return bytes;
  }

  private static int sextet(byte[] line, int index) {
    return index < line.length ? (line[index] - ' ') & 0x3F : 0;
  }
}
