package org.vigil.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/** Some of the bytes of a private file. */
final class SpilledBytes implements SeekableBytes {
  private final Path file;
  private final long from;
  private final long sizeBytes;
  private final List<FileChannel> open = new ArrayList<>();

  SpilledBytes(Path file, long from, long sizeBytes) {
    this.file = file;
    this.from = from;
    this.sizeBytes = sizeBytes;
  }

  @Override
  public long sizeBytes() {
    return sizeBytes;
  }

  @Override
  public InputStream from(long offset) throws IOException {
    FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
    open.add(channel);
    return new Limited(
        Channels.newInputStream(channel.position(from + offset)), sizeBytes - offset);
  }

  @Override
  public void close() throws IOException {
    for (FileChannel channel : open) {
      channel.close();
    }
    open.clear();
  }

  /** Ends where they do. */
  private static final class Limited extends BulkInputStream {
    private final InputStream bytes;
    private long left;

    Limited(InputStream bytes, long left) {
      this.bytes = bytes;
      this.left = left;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      int count = left == 0 ? -1 : bytes.read(into, offset, (int) Math.min(length, left));
      left -= Math.max(0, count);
      return count;
    }

    @Override
    public long skip(long count) throws IOException {
      long skipped = bytes.skip(Math.min(count, left));
      left -= skipped;
      return skipped;
    }

    @Override
    public void close() throws IOException {
      bytes.close();
    }
  }
}
