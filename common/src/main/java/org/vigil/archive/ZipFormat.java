package org.vigil.archive;

import java.io.IOException;
import java.io.InputStream;

/**
 * ZIP (PKWARE APPNOTE 6.3), and all that is built on it, read from front to back by its local
 * headers.
 */
final class ZipFormat implements ArchiveFormat {
  @Override
  public String name() {
    return "zip";
  }

  @Override
  public boolean recognises(byte[] head) {
    int signature = ZipRecord.signature(head, 0);
    return signature == ZipRecord.LOCAL
        || (signature == ZipRecord.END && head.length >= ZipRecord.END_BYTES)
        || (ZipRecord.marksVolumes(signature) && ZipRecord.signature(head, 4) == ZipRecord.LOCAL);
  }

  @Override
  public Members open(InputStream bytes) throws IOException {
    return new ZipMembers(new ByteWindow(bytes));
  }
}
