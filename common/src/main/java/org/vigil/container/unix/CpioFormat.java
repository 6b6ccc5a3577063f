package org.vigil.container.unix;

import java.io.InputStream;
import org.vigil.container.ArchiveFormat;
import org.vigil.container.ByteWindow;
import org.vigil.container.Members;

/** Archives of cpio: old binary of either byte order, odc, newc, and newc with checksums. */
public final class CpioFormat implements ArchiveFormat {
  @Override
  public String name() {
    return "cpio";
  }

  @Override
  public boolean recognises(byte[] head) {
    return CpioHeader.recognises(head);
  }

  @Override
  public Members open(InputStream bytes) {
    return new CpioMembers(new ByteWindow(bytes));
  }
}
