package org.vigil.jobs.scan;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.jspecify.annotations.Nullable;
import org.vigil.archive.ArchiveException;
import org.vigil.archive.Contents;
import org.vigil.archive.Limits;
import org.vigil.archive.SourceWalk;
import org.vigil.archive.WalkSource;
import org.vigil.model.Reading;
import org.vigil.model.Reason;
import org.vigil.run.SourceObject;

/** The readings of a slice: its sources one after the other, each opened when its turn comes. */
final class SourceReader implements Iterator<Reading>, AutoCloseable {
  private final Iterator<SourceObject> sources;
  private final Configuration hadoop;
  private final Limits limits;
  private final Contents contents;
  private final int night;
  private @Nullable SourceWalk open;
  private Iterator<Reading> readings = Collections.emptyIterator();

  SourceReader(
      List<SourceObject> sources,
      Configuration hadoop,
      Limits limits,
      Contents contents,
      int night) {
    this.sources = sources.iterator();
    this.hadoop = hadoop;
    this.limits = limits;
    this.contents = contents;
    this.night = night;
  }

  @Override
  public boolean hasNext() {
    while (!readings.hasNext() && sources.hasNext()) {
      close();
      readings = read(sources.next());
    }
    return readings.hasNext();
  }

  @Override
  public Reading next() {
    return readings.next();
  }

  private Iterator<Reading> read(SourceObject source) {
    if (source.linkTarget() != null) {
      return List.of(link(source)).iterator();
    }
    WalkSource walked =
        new WalkSource(source.sourceId(), source.uri(), source.caseId(), source.path(), night);
    open = new SourceWalk(walked, () -> bytes(source), limits, contents);
    return open;
  }

  private Reading link(SourceObject source) {
    return new Reading(
        source.sourceId(),
        source.uri(),
        source.caseId(),
        source.path(),
        0,
        Reading.Kind.LINK,
        source.linkTarget(),
        source.modifiedAt(),
        0,
        null,
        List.of(),
        night);
  }

  private InputStream bytes(SourceObject source) throws IOException {
    Path path = new Path(source.uri());
    FileSystem files = path.getFileSystem(hadoop);
    FileStatus now = files.getFileStatus(path);
    if (now.getLen() != source.sizeBytes()
        || now.getModificationTime() != source.modifiedAt().toEpochMilli()) {
      throw new ArchiveException(Reason.SOURCE_CHANGED, "The source changed after it was listed.");
    }
    return new ListedBytes(files.open(path), source.sizeBytes());
  }

  @Override
  public void close() {
    if (open == null) {
      return;
    }
    try {
      open.close();
    } catch (IOException e) {
      // Its bytes were read, or their failure is a row; a stream that will not close changes
      // nothing.
      open = null;
    }
  }
}
