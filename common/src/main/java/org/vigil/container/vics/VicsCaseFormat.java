package org.vigil.container.vics;

import java.io.IOException;
import java.io.InputStream;
import org.vigil.container.ArchiveFormat;
import org.vigil.container.Members;
import org.vigil.hashset.vics.VicsCases;

/** A VICS case file: it declares its members, whose bytes are elsewhere. */
public final class VicsCaseFormat implements ArchiveFormat {
  @Override
  public String name() {
    return "vics";
  }

  @Override
  public boolean recognises(byte[] head) {
    return mayBeJson(head) && VicsCases.recognises(head);
  }

  /** A brace near the beginning, behind a byte order mark, zeros of UTF-16 and blanks. */
  private static boolean mayBeJson(byte[] head) {
    for (byte b : head) {
      if (b == '{') {
        return true;
      }
      boolean passed = b == 0 || b == ' ' || b == '\t' || b == '\r' || b == '\n';
      if (!passed
          && b != (byte) 0xFE
          && b != (byte) 0xFF
          && b != (byte) 0xEF
          && b != (byte) 0xBB
          && b != (byte) 0xBF) {
        return false;
      }
    }
    return false;
  }

  @Override
  public Members open(InputStream bytes) throws IOException {
    return new VicsCaseMembers(VicsCases.open(bytes));
  }
}
