package org.vigil.run.spill;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Writes the parts of items; what is written is read in the same order. */
public final class SpillOutput {
  private static final int BUFFER_BYTES = 1 << 16;
  private static final int NUMBER_BYTES = 10;

  private final FileChannel channel;
  private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER_BYTES);
  private long flushed;

  SpillOutput(FileChannel channel) {
    this.channel = channel;
  }

  /** How many bytes there are. */
  long position() {
    return flushed + buffer.position();
  }

  /** Writes a number, a small one in few bytes. */
  public void number(long value) throws IOException {
    room(NUMBER_BYTES);
    // What is near to zero is small, whatever its sign (zigzag).
    long left = (value << 1) ^ (value >> (Long.SIZE - 1));
    while ((left & ~0x7FL) != 0) {
      buffer.put((byte) (left | 0x80));
      left >>>= 7;
    }
    buffer.put((byte) left);
  }

  /** Writes bytes, without how many there are. */
  public void bytes(byte[] bytes) throws IOException {
    if (bytes.length > BUFFER_BYTES) {
      flush();
      write(ByteBuffer.wrap(bytes));
    } else {
      room(bytes.length);
      buffer.put(bytes);
    }
  }

  /** Writes a text. */
  public void text(String text) throws IOException {
    byte[] bytes = text.getBytes(UTF_8);
    number(bytes.length);
    bytes(bytes);
  }

  /** Writes a text that may be missing. */
  public void optional(@Nullable String text) throws IOException {
    number(text == null ? 0 : 1);
    if (text != null) {
      text(text);
    }
  }

  /** Writes a moment. */
  public void instant(Instant moment) throws IOException {
    number(moment.getEpochSecond());
    number(moment.getNano());
  }

  void flush() throws IOException {
    write(buffer.flip());
    buffer.clear();
  }

  private void room(int bytes) throws IOException {
    if (buffer.remaining() < bytes) {
      flush();
    }
  }

  private void write(ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      flushed += channel.write(bytes, flushed);
    }
  }
}
