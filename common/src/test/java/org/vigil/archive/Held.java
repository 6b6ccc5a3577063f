package org.vigil.archive;

import java.io.ByteArrayInputStream;
import java.io.InputStream;

/** A source in memory. */
final class Held implements SeekableBytes {
  private final byte[] bytes;

  Held(byte[] bytes) {
    this.bytes = bytes;
  }

  @Override
  public long sizeBytes() {
    return bytes.length;
  }

  @Override
  public InputStream from(long offset) {
    int at = Math.toIntExact(offset);
    return new ByteArrayInputStream(bytes, at, bytes.length - at);
  }

  @Override
  public void close() {
    // It holds nothing open.
  }
}
