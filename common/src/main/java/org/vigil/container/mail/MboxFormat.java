package org.vigil.container.mail;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.vigil.container.ArchiveFormat;
import org.vigil.container.ByteWindow;
import org.vigil.container.Members;

/** A folder of messages in one file, each behind a line that begins with {@code From}. */
public final class MboxFormat implements ArchiveFormat {
  /** No such line is longer in honest files. */
  static final int MAX_LINE_BYTES = 512;

  /** With the time as {@code asctime} writes it, perhaps with a zone. */
  private static final Pattern LINE =
      Pattern.compile(
          "From [^\n]*(Mon|Tue|Wed|Thu|Fri|Sat|Sun),? "
              + "[^\n]{1,12} \\d{1,2}:\\d\\d(:\\d\\d)? [^\n]*\\d{4}[^\n]{0,16}\n?");

  @Override
  public String name() {
    return "mbox";
  }

  @Override
  public boolean recognises(byte[] head) {
    int end = 0;
    while (end < Math.min(head.length, MAX_LINE_BYTES) && head[end] != '\n') {
      end++;
    }
    return line(head, end);
  }

  @Override
  public Members open(InputStream bytes) {
    return new MboxMembers(new ByteWindow(bytes));
  }

  /** Whether the first {@code length} bytes are a line that a message follows. */
  static boolean line(byte[] bytes, int length) {
    String text = new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
    return LINE.matcher(text).matches();
  }
}
