package org.vigil.walk;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import org.vigil.container.SeekableBytes;

/** A source in memory. */
public final class ByteArraySource implements SeekableBytes {
  private final byte[] bytes;

  public ByteArraySource(byte[] bytes) {
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
