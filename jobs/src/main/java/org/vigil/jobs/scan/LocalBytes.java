package org.vigil.jobs.scan;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import org.vigil.container.ArchiveException;
import org.vigil.container.SeekableBytes;
import org.vigil.model.term.Reason;
import org.vigil.run.intake.LocalFile;
import org.vigil.run.intake.SourceObject;

/** The bytes of a source on this machine, as long as it is what was listed. */
final class LocalBytes implements SeekableBytes {
  private final LocalFile file;
  private final long sizeBytes;
  private final List<Closeable> open = new ArrayList<>();

  private LocalBytes(LocalFile file, long sizeBytes) {
    this.file = file;
    this.sizeBytes = sizeBytes;
  }

  /**
   * Makes sure that the file is still what was listed.
   *
   * @throws ArchiveException when it has changed since
   */
  static LocalBytes of(SourceObject source) throws IOException {
    LocalFile file = new LocalFile(source.uri());
    BasicFileAttributes now = file.attributes();
    if (!now.isRegularFile()
        || now.size() != source.sizeBytes()
        || now.lastModifiedTime().toMillis() != source.modifiedAt().toEpochMilli()) {
      throw new ArchiveException(Reason.SOURCE_CHANGED, "The source changed after it was listed.");
    }
    return new LocalBytes(file, source.sizeBytes());
  }

  @Override
  public long sizeBytes() {
    return sizeBytes;
  }

  @Override
  public InputStream from(long offset) throws IOException {
    SeekableByteChannel channel = file.open();
    open.add(channel);
    channel.position(offset);
    return new ListedBytes(Channels.newInputStream(channel), channel::position, offset, sizeBytes);
  }

  @Override
  public void close() throws IOException {
    for (Closeable channel : open) {
      channel.close();
    }
  }
}
