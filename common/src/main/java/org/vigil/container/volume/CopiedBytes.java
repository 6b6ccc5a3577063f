package org.vigil.container.volume;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.io.input.BoundedInputStream;
import org.vigil.container.SeekableBytes;

/** Some of the bytes of a private file. */
public final class CopiedBytes implements SeekableBytes {
  private final Path file;
  private final long from;
  private final long sizeBytes;
  private final List<FileChannel> open = new ArrayList<>();

  public CopiedBytes(Path file, long from, long sizeBytes) {
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
    return BoundedInputStream.builder()
        .setInputStream(Channels.newInputStream(channel.position(from + offset)))
        .setMaxCount(sizeBytes - offset)
        .get();
  }

  @Override
  public void close() throws IOException {
    for (FileChannel channel : open) {
      channel.close();
    }
    open.clear();
  }
}
