package org.vigil.jobs.scan;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.vigil.container.ArchiveException;
import org.vigil.container.Failures;
import org.vigil.container.SeekableBytes;
import org.vigil.model.term.Reason;
import org.vigil.run.intake.LocalFile;
import org.vigil.run.intake.SourceObject;

/** The bytes of a source on this machine, as long as it is what was listed. */
final class LocalBytes implements SeekableBytes {
  private final LocalFile file;
  private final BasicFileAttributes opened;
  private final Duration stallLimit;
  private final List<Closeable> open = new ArrayList<>();

  private LocalBytes(LocalFile file, BasicFileAttributes opened, Duration stallLimit) {
    this.file = file;
    this.opened = opened;
    this.stallLimit = stallLimit;
  }

  /**
   * Makes sure that the file is still what was listed.
   *
   * @throws ArchiveException when it has changed since
   * @throws IOException when it may not be read, as a folder that could not be listed
   */
  static LocalBytes of(SourceObject source, Duration stallLimit) throws IOException {
    LocalFile file = new LocalFile(source.uri());
    BasicFileAttributes now = file.attributes();
    if (now.isDirectory()) {
      file.children().close();
    }
    if (!now.isRegularFile()
        || now.size() != source.sizeBytes()
        || now.lastModifiedTime().toMillis() != source.modifiedAt().toEpochMilli()) {
      throw Failures.because(Reason.SOURCE_CHANGED);
    }
    return new LocalBytes(file, now, stallLimit);
  }

  @Override
  public long sizeBytes() {
    return opened.size();
  }

  @Override
  public InputStream from(long offset) throws IOException {
    try {
      SeekableByteChannel channel = file.open();
      WatchedStream watched = new WatchedStream(Channels.newInputStream(channel), stallLimit);
      open.add(watched);
      channel.position(offset);
      return new ListedBytes(watched, channel::position, offset, sizeBytes());
    } catch (IOException | RuntimeException e) {
      throw Failures.ofSource(e);
    }
  }

  @Override
  public void requireUnchanged() throws IOException {
    BasicFileAttributes now = file.attributes();
    if (now.size() != opened.size() || !now.lastModifiedTime().equals(opened.lastModifiedTime())) {
      throw Failures.because(Reason.SOURCE_CHANGED);
    }
  }

  @Override
  public void close() throws IOException {
    for (Closeable channel : open) {
      channel.close();
    }
  }
}
