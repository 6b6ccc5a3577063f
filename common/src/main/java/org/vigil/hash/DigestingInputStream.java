package org.vigil.hash;

import java.io.IOException;
import java.io.InputStream;

/** Digests what is read through it. */
public final class DigestingInputStream extends InputStream {
  private final InputStream bytes;
  private final Digests digests;

  public DigestingInputStream(InputStream bytes, Digests digests) {
    this.bytes = bytes;
    this.digests = digests;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    int count = bytes.read(into, offset, length);
    if (count > 0) {
      digests.update(into, offset, count);
    }
    return count;
  }
}
