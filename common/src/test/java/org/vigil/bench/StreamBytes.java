package org.vigil.bench;

import java.io.IOException;
import java.io.InputStream;
import org.vigil.container.SeekableBytes;

/**
 * A source that is only read from its beginning, once, and shows no end to look for an index in.
 */
record StreamBytes(InputStream stream) implements SeekableBytes {
  @Override
  public long sizeBytes() {
    return 0;
  }

  @Override
  public InputStream from(long offset) {
    return stream;
  }

  @Override
  public void close() throws IOException {
    stream.close();
  }
}
