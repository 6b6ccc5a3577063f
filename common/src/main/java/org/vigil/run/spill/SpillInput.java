package org.vigil.run.spill;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Reads the parts of items. Several may read the same file side by side. */
public final class SpillInput {
  private static final int BUFFER_BYTES = 1 << 16;

  private final FileChannel channel;
  private final ByteBuffer buffer;
  private long at;
  private final long to;

  SpillInput(FileChannel channel, long from, long to) {
    this.channel = channel;
    this.buffer = ByteBuffer.allocate((int) Math.min(BUFFER_BYTES, to - from)).limit(0);
    this.at = from;
    this.to = to;
  }

  boolean ended() {
    return at >= to && !buffer.hasRemaining();
  }

  /** Reads a number. */
  public long number() throws IOException {
    long value = 0;
    int shift = 0;
    byte part;
    do {
      if (!buffer.hasRemaining()) {
        fill();
      }
      part = buffer.get();
      value |= (part & 0x7FL) << shift;
      shift += 7;
    } while (part < 0);
    return (value >>> 1) ^ -(value & 1);
  }

  /** Reads so many bytes. */
  public byte[] bytes(int count) throws IOException {
    byte[] bytes = new byte[count];
    int done = 0;
    while (done < count) {
      if (!buffer.hasRemaining()) {
        fill();
      }
      int part = Math.min(count - done, buffer.remaining());
      buffer.get(bytes, done, part);
      done += part;
    }
    return bytes;
  }

  /** Reads a text. */
  public String text() throws IOException {
    int length = Math.toIntExact(number());
    if (length > buffer.remaining()) {
      return new String(bytes(length), UTF_8);
    }
    String text = new String(buffer.array(), buffer.position(), length, UTF_8);
    buffer.position(buffer.position() + length);
    return text;
  }

  /** Reads a text that may be missing. */
  public @Nullable String optional() throws IOException {
    return number() == 0 ? null : text();
  }

  /** Reads a moment. */
  public Instant instant() throws IOException {
    long second = number();
    return Instant.ofEpochSecond(second, number());
  }

  private void fill() throws IOException {
    buffer.clear().limit((int) Math.min(buffer.capacity(), to - at));
    if (!buffer.hasRemaining() || channel.read(buffer, at) <= 0) {
      throw new EOFException("An item is cut");
    }
    buffer.flip();
    at += buffer.limit();
  }
}
