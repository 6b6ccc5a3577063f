package org.vigil.jobs.scan;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.EtagSource;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.vigil.container.ArchiveException;
import org.vigil.container.SeekableBytes;
import org.vigil.model.term.Reason;
import org.vigil.run.intake.SourceObject;

/** The bytes of a source on any Hadoop path, as long as it is what was listed. */
final class HadoopBytes implements SeekableBytes {
  private final FileSystem files;
  private final Path path;
  private final long sizeBytes;
  private final List<InputStream> open = new ArrayList<>();

  private HadoopBytes(FileSystem files, Path path, long sizeBytes) {
    this.files = files;
    this.path = path;
    this.sizeBytes = sizeBytes;
  }

  /**
   * Makes sure that the object is still what was listed.
   *
   * @throws ArchiveException when it has changed since
   */
  static HadoopBytes of(SourceObject source, Configuration hadoop) throws IOException {
    Path path = new Path(source.uri());
    FileSystem files = path.getFileSystem(hadoop);
    FileStatus now = files.getFileStatus(path);
    if (now.getLen() != source.sizeBytes() || !sameVersion(now, source)) {
      throw new ArchiveException(Reason.SOURCE_CHANGED, "The source changed after it was listed.");
    }
    return new HadoopBytes(files, path, source.sizeBytes());
  }

  /** Of a store that has versions the times do not count: lists and single answers round them. */
  private static boolean sameVersion(FileStatus now, SourceObject source) {
    return (source.etag() != null && now instanceof EtagSource version)
        ? source.etag().equals(version.getEtag())
        : now.getModificationTime() == source.modifiedAt().toEpochMilli();
  }

  @Override
  public long sizeBytes() {
    return sizeBytes;
  }

  @Override
  public InputStream from(long offset) throws IOException {
    FSDataInputStream stream = files.open(path);
    open.add(stream);
    stream.seek(offset);
    return new ListedBytes(stream, stream::seek, offset, sizeBytes);
  }

  @Override
  public void close() throws IOException {
    for (InputStream stream : open) {
      stream.close();
    }
  }
}
