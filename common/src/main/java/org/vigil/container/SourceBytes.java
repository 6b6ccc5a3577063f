package org.vigil.container;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** The bytes of the source object; a failure has a reason, and stays. */
public final class SourceBytes extends BulkInputStream {
  private final InputStream bytes;
  private @Nullable ArchiveException failure;

  public SourceBytes(InputStream bytes) {
    this.bytes = bytes;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    Failures.passIfInterrupted();
    if (failure != null) {
      throw failure;
    }
    try {
      return bytes.read(into, offset, length);
    } catch (IOException | RuntimeException e) {
      throw failed(e);
    }
  }

  @Override
  public long skip(long count) throws IOException {
    try {
      return bytes.skip(count);
    } catch (IOException | RuntimeException e) {
      throw failed(e);
    }
  }

  private ArchiveException failed(Exception thrown) {
    ArchiveException because = Failures.ofSource(thrown);
    failure = because;
    return because;
  }
}
