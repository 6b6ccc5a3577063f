package org.vigil.hashset.nsrl;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.util.Locale;
import org.vigil.hashset.entry.BrokenHashSetException;

/** The tokens of a text of SQL statements, one at a time; only its ASCII counts. */
final class SqlText implements Closeable {
  private static final int MAX_TOKEN_LENGTH = 65_536;
  private static final int EOF = -1;

  /** What a token is. */
  enum Kind {
    WORD,
    TEXT,
    NUMBER,
    SYMBOL,
    END
  }

  /**
   * A token.
   *
   * @param text of words in lower case, of texts without their quotes
   */
  record Token(Kind kind, String text) {
    boolean is(String word) {
      return kind != Kind.TEXT && text.equals(word);
    }
  }

  private final Reader reader;
  private int next;
  private long line = 1;

  SqlText(InputStream bytes) throws IOException {
    this.reader = new BufferedReader(new InputStreamReader(bytes, ISO_8859_1));
    this.next = reader.read();
  }

  Token next() throws IOException {
    passBlanks();
    if (next == EOF) {
      return new Token(Kind.END, "");
    }
    return switch (next) {
      case '\'' -> new Token(Kind.TEXT, quoted('\''));
      case '"' -> new Token(Kind.WORD, quoted('"').toLowerCase(Locale.ROOT));
      case '`' -> new Token(Kind.WORD, quoted('`').toLowerCase(Locale.ROOT));
      default -> unquoted();
    };
  }

  private Token unquoted() throws IOException {
    if (!isWordPart(next)) {
      return new Token(Kind.SYMBOL, Character.toString(take()));
    }
    var text = new StringBuilder();
    while (isWordPart(next)) {
      append(text);
    }
    var isNumber = !Character.isLetter(text.charAt(0)) && text.charAt(0) != '_';
    return new Token(isNumber ? Kind.NUMBER : Kind.WORD, text.toString().toLowerCase(Locale.ROOT));
  }

  private static boolean isWordPart(int c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || c == '_'
        || c == '.'
        || c == '-'
        || c == '+';
  }

  /** A text in which the quote stands for itself when it is doubled. */
  private String quoted(char quote) throws IOException {
    var text = new StringBuilder();
    take();
    while (true) {
      if (next == EOF) {
        throw refused("A quote is not closed");
      }
      if (next == quote) {
        take();
        if (next != quote) {
          return text.toString();
        }
      }
      append(text);
    }
  }

  private void append(StringBuilder text) throws IOException {
    if (text.length() == MAX_TOKEN_LENGTH) {
      throw refused("A text is longer than " + MAX_TOKEN_LENGTH + " characters");
    }
    text.append((char) take());
  }

  private void passBlanks() throws IOException {
    while (next != EOF && next <= ' ') {
      take();
    }
  }

  private int take() throws IOException {
    var taken = next;
    line += taken == '\n' ? 1 : 0;
    next = reader.read();
    return taken;
  }

  BrokenHashSetException refused(String reason) {
    return new BrokenHashSetException("Line " + line + ": " + reason + ".");
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
