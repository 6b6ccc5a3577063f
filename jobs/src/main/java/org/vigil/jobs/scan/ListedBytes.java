package org.vigil.jobs.scan;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.vigil.container.ArchiveException;
import org.vigil.model.term.Reason;

/**
 * The bytes of a source from where its stream stands, which must end where it was listed to end.
 */
final class ListedBytes extends FilterInputStream {
  private final Seeking stream;
  private final long listed;
  private long read;

  /**
   * @param seeking takes the stream elsewhere
   * @param at where it stands
   */
  ListedBytes(InputStream bytes, Seeking seeking, long at, long listed) {
    super(bytes);
    this.stream = seeking;
    this.listed = listed;
    this.read = at;
  }

  /** Goes to an offset. */
  @FunctionalInterface
  interface Seeking {
    void seek(long offset) throws IOException;
  }

  @Override
  public int read() throws IOException {
    int one = super.read();
    counted(one < 0 ? -1 : 1);
    return one;
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    return counted(super.read(bytes, from, length));
  }

  @Override
  public long skip(long bytes) throws IOException {
    long target = Math.min(listed, read + Math.max(0, bytes));
    long skipped = target - read;
    stream.seek(target);
    read = target;
    return skipped;
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  private int counted(int more) throws IOException {
    if (more >= 0) {
      read += more;
    } else if (read < listed) {
      throw new ArchiveException(Reason.READ_SHORT, "The source ended before its listed size.");
    }
    if (read > listed) {
      throw new ArchiveException(Reason.SOURCE_CHANGED, "The source grew after it was listed.");
    }
    return more;
  }
}
