package org.vigil.archive;

import java.io.IOException;
import java.io.InputStream;

/** Archives of ar, such as Debian packages and static libraries. */
final class ArFormat implements ArchiveFormat {
  static final int MAGIC_BYTES = 8;

  @Override
  public String name() {
    return "ar";
  }

  @Override
  public boolean recognises(byte[] head) {
    return Magic.at(head, 0, '!', '<', 'a', 'r', 'c', 'h', '>', '\n')
        && (head.length < MAGIC_BYTES + ArHeader.BYTES || ArHeader.ends(head, MAGIC_BYTES));
  }

  @Override
  public Members open(InputStream bytes) throws IOException {
    ByteWindow window = new ByteWindow(bytes);
    window.pass(MAGIC_BYTES);
    return new ArMembers(window);
  }
}
