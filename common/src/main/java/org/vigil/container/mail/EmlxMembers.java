package org.vigil.container.mail;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.vigil.container.BoundedStream;
import org.vigil.container.ByteWindow;
import org.vigil.container.Failures;
import org.vigil.container.Member;
import org.vigil.container.MembersWithIssues;
import org.vigil.model.term.Reason;

/** The message, then what the mail program wrote of it. */
final class EmlxMembers extends MembersWithIssues {
  private static final int MAX_LENGTH_BYTES = 12;
  private static final int MAX_LINE_BYTES = 64;

  private final ByteWindow window;
  private BoundedStream message;
  private int given;

  EmlxMembers(ByteWindow window) {
    this.window = window;
    this.message = new BoundedStream(window, 0);
  }

  @Override
  public Optional<Member> next() throws IOException {
    given++;
    if (given == 1) {
      byte[] line = window.peek(MAX_LINE_BYTES);
      int length = lengthLine(line);
      if (length == 0) {
        throw Failures.because(Reason.CORRUPT);
      }
      String digits = new String(line, 0, length, StandardCharsets.US_ASCII).strip();
      window.pass(length);
      message = new BoundedStream(window, Long.parseLong(digits));
      return Optional.of(file("message", message));
    }
    if (!message.pass()) {
      note(Reason.TRUNCATED);
    }
    return given == 2 && window.has(1) ? Optional.of(file("properties", window)) : Optional.empty();
  }

  private static Member file(String name, InputStream content) {
    return new Member(name, Member.Kind.FILE, null, null, null, content);
  }

  /** How long the line is that gives the message's length, or 0. */
  static int lengthLine(byte[] head) {
    int digits = 0;
    while (digits < head.length && head[digits] >= '0' && head[digits] <= '9') {
      digits++;
    }
    int end = digits;
    while (end < head.length && (head[end] == ' ' || head[end] == '\r')) {
      end++;
    }
    boolean line = digits > 0 && digits <= MAX_LENGTH_BYTES;
    return line && end < head.length && head[end] == '\n' ? end + 1 : 0;
  }
}
