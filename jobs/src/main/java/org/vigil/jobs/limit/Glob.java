package org.vigil.jobs.limit;

import java.util.regex.Pattern;

/** Texts with wildcards, as patterns. */
final class Glob {
  private static final String SPECIAL = "\\.[]{}()<>*+-=!?^$|&#";

  private Glob() {}

  /** A name: {@code *} is anything, all else stands for itself. */
  static Pattern name(String glob) {
    StringBuilder pattern = new StringBuilder();
    for (int i = 0; i < glob.length(); i++) {
      pattern.append(glob.charAt(i) == '*' ? ".*" : literal(glob.charAt(i)));
    }
    return Pattern.compile(pattern.toString(), Pattern.DOTALL);
  }

  /**
   * A path, and all that lies below it: {@code **} is anything, {@code *} anything within one
   * folder, {@code ?} one character of a name; behind a backslash each stands for itself.
   */
  static Pattern path(String glob) {
    StringBuilder pattern = new StringBuilder();
    int i = 0;
    while (i < glob.length()) {
      char next = glob.charAt(i);
      if (glob.startsWith("**", i)) {
        pattern.append(".*");
        i++;
      } else if (next == '*') {
        pattern.append("[^/]*");
      } else if (next == '?') {
        pattern.append("[^/]");
      } else if (next == '\\' && i + 1 < glob.length()) {
        pattern.append(literal(glob.charAt(++i)));
      } else {
        pattern.append(literal(next));
      }
      i++;
    }
    return Pattern.compile(pattern + "(?:!?/.*)?", Pattern.DOTALL);
  }

  private static String literal(char one) {
    return SPECIAL.indexOf(one) < 0 ? String.valueOf(one) : "\\" + one;
  }
}
