package org.vigil.container.cybertip;

import java.util.Locale;

/** Texts of a report as they are kept: short, of one line, and without control characters. */
final class KeptText {
  static final int MAX_LENGTH = 2_056;

  private static final int MAX_TERM_LENGTH = 64;

  private KeptText() {}

  /** The text in one line without what controls a terminal or turns its direction. */
  static String of(String written) {
    var kept = new StringBuilder(Math.min(written.length(), MAX_LENGTH));
    for (var i = 0; i < written.length() && kept.length() < MAX_LENGTH; i++) {
      var character = written.charAt(i);
      if (Character.isWhitespace(character)) {
        kept.append(' ');
      } else if (!controls(character)) {
        kept.append(character);
      }
    }
    if (kept.length() > 0 && Character.isHighSurrogate(kept.charAt(kept.length() - 1))) {
      kept.setLength(kept.length() - 1);
    }
    return kept.toString().strip();
  }

  private static boolean controls(char character) {
    return Character.isISOControl(character)
        || character == '\u200e'
        || character == '\u200f'
        || (character >= '\u2028' && character <= '\u202e')
        || (character >= '\u2066' && character <= '\u2069')
        || character == '\ufeff';
  }

  /** A term such as {@code csamSolicitation} or {@code Live Streaming} as CSAM_SOLICITATION. */
  static String term(String written) {
    var term = new StringBuilder();
    for (var i = 0; i < written.length() && term.length() < MAX_TERM_LENGTH; i++) {
      var character = written.charAt(i);
      if (isLetterOrDigit(character)) {
        if (beginsWord(written, i)) {
          separate(term);
        }
        term.append(character);
      } else {
        separate(term);
      }
    }
    var end = term.length();
    while (end > 0 && term.charAt(end - 1) == '_') {
      end--;
    }
    return term.substring(0, end).toUpperCase(Locale.ROOT);
  }

  private static void separate(StringBuilder term) {
    if (term.length() > 0 && term.charAt(term.length() - 1) != '_') {
      term.append('_');
    }
  }

  /** Whether a capital stands behind a small letter. */
  private static boolean beginsWord(String written, int at) {
    return at > 0
        && Character.isUpperCase(written.charAt(at))
        && Character.isLowerCase(written.charAt(at - 1));
  }

  private static boolean isLetterOrDigit(char character) {
    return (character >= 'a' && character <= 'z')
        || (character >= 'A' && character <= 'Z')
        || (character >= '0' && character <= '9');
  }
}
