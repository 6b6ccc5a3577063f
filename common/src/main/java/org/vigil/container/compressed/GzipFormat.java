package org.vigil.container.compressed;

import java.io.IOException;
import java.io.InputStream;
import org.vigil.container.ArchiveFormat;
import org.vigil.container.ByteWindow;
import org.vigil.container.Members;

/** One file, compressed (RFC 1952); parts that follow each other are one file. */
public final class GzipFormat implements ArchiveFormat {
  @Override
  public String name() {
    return "gzip";
  }

  @Override
  public boolean recognises(byte[] head) {
    return head.length > 3 && GzipHeader.begins(head[0], head[1], head[2], head[3]);
  }

  @Override
  public Members open(InputStream bytes) throws IOException {
    return new GzipMembers(new ByteWindow(bytes));
  }
}
