package org.vigil.container;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** A buffered stream that shows the bytes ahead of its position. Closing it closes nothing. */
public final class ByteWindow extends InputStream {
  private static final int CHUNK = 1 << 15;

  private final InputStream bytes;
  private byte[] buffer = new byte[CHUNK];
  private int start;
  private int end;
  private long position;

  public ByteWindow(InputStream bytes) {
    this.bytes = bytes;
  }

  /** How many bytes lie behind. */
  public long position() {
    return position;
  }

  /** Whether at least {@code count} bytes lie ahead; then they are buffered. */
  public boolean has(int count) throws IOException {
    if (end - start >= count) {
      return true;
    }
    System.arraycopy(buffer, start, buffer, 0, end - start);
    end -= start;
    start = 0;
    if (count > buffer.length) {
      buffer = Arrays.copyOf(buffer, Math.max(count, 2 * buffer.length));
    }
    while (end < count) {
      int read = bytes.read(buffer, end, buffer.length - end);
      if (read < 0) {
        return false;
      }
      end += read;
    }
    return true;
  }

  /** The byte so far ahead, or -1 beyond the end. */
  public int at(int ahead) throws IOException {
    return has(ahead + 1) ? buffer[start + ahead] & 0xFF : -1;
  }

  /** Two bytes ahead, little-endian, or 0 beyond the end. */
  public int int16(int ahead) throws IOException {
    return has(ahead + 2) ? at(ahead) | at(ahead + 1) << 8 : 0;
  }

  /** Four bytes ahead, little-endian, or 0 beyond the end. */
  public int int32(int ahead) throws IOException {
    return int16(ahead) | int16(ahead + 2) << 16;
  }

  /** Eight bytes ahead, little-endian, or 0 beyond the end. */
  public long int64(int ahead) throws IOException {
    return Integer.toUnsignedLong(int32(ahead)) | (long) int32(ahead + 4) << 32;
  }

  /** A copy of the bytes ahead, at most so many. */
  public byte[] peek(int count) throws IOException {
    has(count);
    return Arrays.copyOfRange(buffer, start, Math.min(end, start + count));
  }

  /** Goes ahead, or to the end if that is nearer; returns how far. */
  public long pass(long count) throws IOException {
    long passed = 0;
    while (passed < count && has(1)) {
      int step = (int) Math.min(count - passed, buffered());
      advance(step);
      passed += step;
    }
    return passed;
  }

  /** Goes ahead like {@link #pass}, over bytes that nobody reads where the stream can skip them. */
  public long leap(long count) throws IOException {
    long passed = pass(Math.min(count, buffered()));
    while (passed < count) {
      long skipped = bytes.skip(count - passed);
      if (skipped <= 0) {
        return passed + pass(count - passed);
      }
      position += skipped;
      passed += skipped;
    }
    return passed;
  }

  /** How many bytes of {@link #buffer} from {@link #offset} are buffered. */
  public int buffered() {
    return end - start;
  }

  public byte[] buffer() {
    return buffer;
  }

  public int offset() {
    return start;
  }

  /** Goes ahead within what is buffered. */
  public void advance(int count) {
    start += count;
    position += count;
  }

  @Override
  public int read() throws IOException {
    int next = at(0);
    if (next >= 0) {
      advance(1);
    }
    return next;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (!has(1)) {
      return -1;
    }
    int count = Math.min(length, buffered());
    System.arraycopy(buffer, start, into, offset, count);
    advance(count);
    return count;
  }
}
