package org.vigil.hashset.text;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.vigil.hashset.entry.BrokenHashSetException;

/**
 * The lines of a text of any length; LF, CR LF and CR end a line. UTF-16 is known by its mark; all
 * else is read byte by byte, for only its ASCII counts.
 */
public final class Lines implements Closeable {
  static final int MAX_LINE_LENGTH = 65_536;

  private static final int END = -1;
  private static final String UTF_8_MARK = "\u00EF\u00BB\u00BF"; // as read byte by byte

  private final Reader reader;
  private int next;
  private long number;

  private Lines(Reader reader) throws IOException {
    this.reader = reader;
    this.next = reader.read();
  }

  public static Lines of(InputStream bytes) throws IOException {
    var start = bytes.readNBytes(2);
    var charset = isUtf16(start) ? StandardCharsets.UTF_16 : StandardCharsets.ISO_8859_1;
    var all = new SequenceInputStream(new ByteArrayInputStream(start), bytes);
    return new Lines(new BufferedReader(new InputStreamReader(all, charset)));
  }

  private static boolean isUtf16(byte[] start) {
    return start.length == 2
        && ((start[0] == (byte) 0xFE && start[1] == (byte) 0xFF)
            || (start[0] == (byte) 0xFF && start[1] == (byte) 0xFE));
  }

  /**
   * The next line, or empty at the end of the text.
   *
   * @throws BrokenHashSetException when it is longer than {@link #MAX_LINE_LENGTH}
   */
  public Optional<Line> next() throws IOException {
    if (next == END) {
      return Optional.empty();
    }
    number++;
    var text = textOfLine();
    var ended = next != END;
    passLineEnd();
    return Optional.of(new Line(number, text, ended));
  }

  private String textOfLine() throws IOException {
    var text = new StringBuilder();
    while (next != END && next != '\n' && next != '\r') {
      text.append((char) next);
      if (text.length() > MAX_LINE_LENGTH) {
        var tooLong = "It is longer than " + MAX_LINE_LENGTH + " characters";
        throw new Line(number, "", false).refused(tooLong);
      }
      next = reader.read();
    }
    var isMarked = number == 1 && text.indexOf(UTF_8_MARK) == 0;
    return text.substring(isMarked ? UTF_8_MARK.length() : 0);
  }

  private void passLineEnd() throws IOException {
    var last = next;
    if (last != END) {
      next = reader.read();
    }
    if (last == '\r' && next == '\n') {
      next = reader.read();
    }
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
