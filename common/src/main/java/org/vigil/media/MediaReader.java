package org.vigil.media;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.vigil.archive.Contents;
import org.vigil.hash.DigestSet;
import org.vigil.hash.Digests;
import org.vigil.hashset.ToldMedia;
import org.vigil.model.Issue;
import org.vigil.model.Media;
import org.vigil.model.Reason;
import org.vigil.model.Stage;
import org.vigil.worker.ReaderUnavailableException;

/**
 * Reads media: digests and type while the bytes go by, picture and metadata in an isolated {@link
 * Worker}. Holds at most one file in memory, and none that is over the limit. Not for several
 * threads.
 */
public final class MediaReader implements Contents, Closeable {
  private static final int BUFFER_BYTES = 64 << 10;

  private final MediaLimits limits;
  private final MediaTypes types = new MediaTypes();
  private final Worker worker;

  public MediaReader(MediaLimits limits) {
    this(limits, WorkerMain.class);
  }

  /** A reader whose worker runs another main class. */
  MediaReader(MediaLimits limits, Class<?> workerMain) {
    this.limits = limits;
    this.worker = new Worker(limits, workerMain);
  }

  /**
   * {@inheritDoc}
   *
   * @throws ReaderUnavailableException when no worker can be started: not a fault of the file
   */
  @Override
  public Facts read(InputStream bytes) throws IOException {
    Digests digests = new Digests();
    byte[] head = bytes.readNBytes(MediaTypes.HEAD_BYTES);
    digests.update(head, 0, head.length);
    String mediaType = types.of(head);
    Chunks kept = new Chunks(MediaFormats.readable(mediaType) ? limits.decodeBytesLimit() : 0);
    kept.write(head, head.length);
    byte[] buffer = new byte[BUFFER_BYTES];
    for (int count = bytes.read(buffer); count >= 0; count = bytes.read(buffer)) {
      digests.update(buffer, 0, count);
      kept.write(buffer, count);
    }
    MediaFacts found = examine(mediaType, kept);
    Media media = MediaRows.row(digests.finish(), mediaType, found);
    return new Facts(media, found.issues(), PartMembers.of(found.parts(), kept));
  }

  private MediaFacts examine(String mediaType, Chunks bytes) {
    if (bytes.sizeBytes() == 0) {
      return MediaFacts.of(issue(Reason.ZERO_LENGTH, "The file is empty"));
    }
    if (!MediaFormats.readable(mediaType)) {
      return MediaFacts.NONE;
    }
    if (bytes.overflowed()) {
      return MediaFacts.of(
          issue(Reason.BYTES_LIMIT, "Larger than the limit of " + limits.decodeBytesLimit()));
    }
    return worker.read(mediaType, bytes);
  }

  private static Issue issue(Reason reason, String message) {
    return new Issue(Stage.DECODE, reason, message);
  }

  @Override
  public Facts container(DigestSet digests, byte[] head) {
    Media media = MediaRows.row(digests, types.of(head), MediaFacts.NONE);
    return new Facts(media, List.of());
  }

  @Override
  public Facts told(ToldMedia media) {
    return new Facts(ToldFacts.row(media), List.of());
  }

  @Override
  public void close() {
    worker.close();
  }
}
