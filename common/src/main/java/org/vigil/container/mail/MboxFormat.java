package org.vigil.container.mail;

import java.io.InputStream;
import org.vigil.container.ArchiveFormat;
import org.vigil.container.ByteWindow;
import org.vigil.container.Members;

/** A folder of messages in one file, each behind a line that begins with {@code From}. */
public final class MboxFormat implements ArchiveFormat {
  @Override
  public String name() {
    return "mbox";
  }

  @Override
  public boolean recognises(byte[] head) {
    int end = 0;
    while (end < Math.min(head.length, MboxLine.MAX_BYTES) && head[end] != '\n') {
      end++;
    }
    return MboxLine.matches(head, end);
  }

  @Override
  public Members open(InputStream bytes) {
    return new MboxMembers(new ByteWindow(bytes));
  }
}
