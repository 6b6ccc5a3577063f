package org.vigil.container.unix;

import java.io.IOException;
import java.io.InputStream;
import org.vigil.container.ArchiveFormat;
import org.vigil.container.ByteWindow;
import org.vigil.container.MagicNumbers;
import org.vigil.container.Members;

/** Archives of ar, such as Debian packages and static libraries. */
public final class ArFormat implements ArchiveFormat {
  static final int MAGIC_BYTES = 8;

  @Override
  public String name() {
    return "ar";
  }

  @Override
  public boolean recognises(byte[] head) {
    return MagicNumbers.at(head, 0, '!', '<', 'a', 'r', 'c', 'h', '>', '\n')
        && (head.length < MAGIC_BYTES + ArHeader.BYTES || ArHeader.ends(head, MAGIC_BYTES));
  }

  @Override
  public Members open(InputStream bytes) throws IOException {
    ByteWindow window = new ByteWindow(bytes);
    window.pass(MAGIC_BYTES);
    return new ArMembers(window);
  }
}
