package org.vigil.container.mail;

import java.io.InputStream;
import org.vigil.container.ArchiveFormat;
import org.vigil.container.ByteWindow;
import org.vigil.container.Members;

/** One message as Apple Mail keeps it: its length, the message, a property list. */
public final class EmlxFormat implements ArchiveFormat {
  private static final int MAX_LENGTH_BYTES = 12;

  @Override
  public String name() {
    return "emlx";
  }

  @Override
  public boolean recognises(byte[] head) {
    int line = lengthLine(head);
    return line > 0 && MailHeader.begins(head, line);
  }

  @Override
  public Members open(InputStream bytes) {
    return new EmlxMembers(new ByteWindow(bytes));
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
