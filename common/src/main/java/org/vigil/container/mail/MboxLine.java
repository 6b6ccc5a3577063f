package org.vigil.container.mail;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** The line of an mbox that a message follows. */
final class MboxLine {
  /** No such line is longer in honest files. */
  static final int MAX_BYTES = 512;

  /** With the time as {@code asctime} writes it, perhaps with a zone. */
  private static final Pattern LINE =
      Pattern.compile(
          "From [^\n]*(Mon|Tue|Wed|Thu|Fri|Sat|Sun),? "
              + "[^\n]{1,12} \\d{1,2}:\\d\\d(:\\d\\d)? [^\n]*\\d{4}[^\n]{0,16}\n?");

  private MboxLine() {}

  /** Whether the first {@code length} bytes are a line that a message follows. */
  static boolean matches(byte[] bytes, int length) {
    String text = new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
    return LINE.matcher(text).matches();
  }
}
