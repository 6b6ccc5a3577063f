package org.vigil.container;

import java.io.IOException;
import java.io.InputStream;

/** A stream that is read by the array; closing it closes nothing, its bytes are the caller's. */
public abstract class BulkInputStream extends InputStream {
  @Override
  public final int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public abstract int read(byte[] into, int offset, int length) throws IOException;
}
