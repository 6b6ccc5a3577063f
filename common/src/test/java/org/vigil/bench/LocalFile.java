package org.vigil.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.vigil.container.SeekableBytes;

/** A file of this machine. */
final class LocalFile implements SeekableBytes {
  private final Path path;
  private final long sizeBytes;
  private final List<InputStream> open = new ArrayList<>();

  LocalFile(Path path) throws IOException {
    this.path = path;
    this.sizeBytes = Files.size(path);
  }

  @Override
  public long sizeBytes() {
    return sizeBytes;
  }

  @Override
  public InputStream from(long offset) throws IOException {
    InputStream stream = Channels.newInputStream(FileChannel.open(path).position(offset));
    open.add(stream);
    return stream;
  }

  @Override
  public void close() throws IOException {
    for (InputStream stream : open) {
      stream.close();
    }
  }
}
