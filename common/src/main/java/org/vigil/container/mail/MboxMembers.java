package org.vigil.container.mail;

import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import org.vigil.container.BulkInputStream;
import org.vigil.container.ByteWindow;
import org.vigil.container.Member;
import org.vigil.container.MembersWithIssues;

/** The messages of an mbox, as they stand there: lines that were quoted stay so. */
final class MboxMembers extends MembersWithIssues {
  private final ByteWindow window;
  private Content content;
  private int messages;

  MboxMembers(ByteWindow window) {
    this.window = window;
    this.content = new Content();
  }

  @Override
  public Optional<Member> next() throws IOException {
    byte[] passed = new byte[1 << 13];
    while (content.read(passed, 0, passed.length) >= 0) {
      // The rest of the message goes by.
    }
    if (!window.has(1)) {
      return Optional.empty();
    }
    window.pass(lineLength(0));
    content = new Content();
    String name = "message-" + ++messages;
    return Optional.of(new Member(name, Member.Kind.FILE, null, null, null, content));
  }

  /** How long the line is that a message follows, if one begins so far ahead, else 0. */
  private int lineLength(int ahead) throws IOException {
    if (window.at(ahead) != 'F' || window.at(ahead + 1) != 'r' || window.at(ahead + 2) != 'o') {
      return 0;
    }
    int length = 0;
    while (length < MboxLine.MAX_BYTES
        && window.at(ahead + length) >= 0
        && window.at(ahead + length) != '\n') {
      length++;
    }
    byte[] line = window.peek(ahead + length);
    byte[] alone = Arrays.copyOfRange(line, ahead, line.length);
    return MboxLine.matches(alone, length) ? Math.min(length + 1, MboxLine.MAX_BYTES) : 0;
  }

  /** One message, without the empty line behind it. */
  private final class Content extends BulkInputStream {
    private boolean lineBegins = true;

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      int count = 0;
      while (count < length && !(lineBegins && ends())) {
        int step = line(into, offset + count, length - count);
        if (step < 0) {
          break;
        }
        count += step;
      }
      return count == 0 && length > 0 ? -1 : count;
    }

    private boolean ends() throws IOException {
      int empty = window.at(0) == '\r' && window.at(1) == '\n' ? 2 : window.at(0) == '\n' ? 1 : 0;
      if (empty > 0 && (!window.has(empty + 1) || lineLength(empty) > 0)) {
        window.advance(empty);
      }
      return !window.has(1) || lineLength(0) > 0;
    }

    /** The rest of a line, or as much of it as there is at hand. */
    private int line(byte[] into, int offset, int length) throws IOException {
      if (!window.has(1)) {
        return -1;
      }
      int most = Math.min(length, window.buffered());
      int count = 0;
      lineBegins = false;
      while (count < most && !lineBegins) {
        lineBegins = window.buffer()[window.offset() + count++] == '\n';
      }
      return window.read(into, offset, count);
    }
  }
}
