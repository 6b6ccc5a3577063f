package org.vigil.bench;

import java.io.IOException;
import java.io.InputStream;
import org.vigil.archive.SeekableBytes;

/** A source that is only read from its beginning, once. */
record StreamBytes(InputStream stream) implements SeekableBytes {
  @Override
  public long sizeBytes() {
    throw new UnsupportedOperationException();
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
