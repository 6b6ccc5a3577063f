package org.vigil.jobs.scan;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.EtagSource;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.util.functional.FutureIO;
import org.vigil.container.ArchiveException;
import org.vigil.container.Failures;
import org.vigil.container.SeekableBytes;
import org.vigil.model.term.Reason;
import org.vigil.run.intake.SourceObject;

/** The bytes of a source on any Hadoop path, as long as it is what was listed. */
final class HadoopBytes implements SeekableBytes {
  private final FileSystem files;
  private final FileStatus opened;
  private final SourceObject source;
  private final Duration stallLimit;
  private final List<InputStream> open = new ArrayList<>();

  private HadoopBytes(
      FileSystem files, FileStatus opened, SourceObject source, Duration stallLimit) {
    this.files = files;
    this.opened = opened;
    this.source = source;
    this.stallLimit = stallLimit;
  }

  /**
   * Makes sure that the object is still what was listed.
   *
   * @throws ArchiveException when it has changed since
   * @throws IOException when it may not be read, as a folder that could not be listed
   */
  static HadoopBytes of(SourceObject source, Configuration hadoop, Duration stallLimit)
      throws IOException {
    Path path = new Path(source.uri());
    FileSystem files = path.getFileSystem(hadoop);
    FileStatus now = files.getFileStatus(path);
    if (now.isDirectory()) {
      boolean unused = files.listStatusIterator(path).hasNext();
    }
    requireSame(now, source);
    return new HadoopBytes(files, now, source, stallLimit);
  }

  private static void requireSame(FileStatus now, SourceObject source) throws ArchiveException {
    if (!now.isFile() || now.getLen() != source.sizeBytes() || !sameVersion(now, source)) {
      throw Failures.because(Reason.SOURCE_CHANGED);
    }
  }

  /** Of a store that has versions the times do not count: lists and single answers round them. */
  private static boolean sameVersion(FileStatus now, SourceObject source) {
    return (source.etag() != null && now instanceof EtagSource version)
        ? source.etag().equals(version.getEtag())
        : now.getModificationTime() == source.modifiedAt().toEpochMilli();
  }

  @Override
  public long sizeBytes() {
    return opened.getLen();
  }

  /** A store that has versions gives the bytes of the one that was looked at, or none. */
  @Override
  public InputStream from(long offset) throws IOException {
    try {
      FSDataInputStream stream =
          FutureIO.awaitFuture(files.openFile(opened.getPath()).withFileStatus(opened).build());
      WatchedStream watched = new WatchedStream(stream, stallLimit);
      open.add(watched);
      stream.seek(offset);
      return new ListedBytes(watched, stream::seek, offset, sizeBytes());
    } catch (IOException | RuntimeException e) {
      throw Failures.ofSource(e);
    }
  }

  @Override
  public void requireUnchanged() throws IOException {
    if (source.etag() == null) {
      requireSame(files.getFileStatus(opened.getPath()), source);
    }
  }

  @Override
  public void close() throws IOException {
    for (InputStream stream : open) {
      stream.close();
    }
  }
}
