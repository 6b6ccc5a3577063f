package org.vigil.media;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.util.List;
import java.util.Optional;
import org.vigil.container.Members;
import org.vigil.hash.DigestSet;
import org.vigil.hash.DigestingInputStream;
import org.vigil.hash.Digests;
import org.vigil.hashset.vics.ReferencedMedia;
import org.vigil.isolate.ReaderUnavailableException;
import org.vigil.isolate.io.TempCopy;
import org.vigil.isolate.io.TempFullException;
import org.vigil.media.facts.MediaFacts;
import org.vigil.media.facts.MediaLimits;
import org.vigil.media.rows.ComparedFrames;
import org.vigil.media.rows.MediaRows;
import org.vigil.media.rows.ReferencedFacts;
import org.vigil.media.type.MediaTypes;
import org.vigil.media.type.VideoContainers;
import org.vigil.model.FrameHash;
import org.vigil.model.Issue;
import org.vigil.model.Media;
import org.vigil.model.term.Reason;
import org.vigil.model.term.Stage;
import org.vigil.walk.MediaContents;

/**
 * Reads media: digests and type while the bytes go by, picture and metadata in an isolated {@link
 * Worker}. Holds at most one file in memory, and none that is over the limit: a video that is goes
 * to the worker by a private file. Not for several threads.
 */
public final class MediaReader implements MediaContents, Closeable {
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
    InputStream digested = new DigestingInputStream(bytes, digests);
    byte[] head = digested.readNBytes(MediaTypes.HEAD_BYTES);
    String mediaType = types.of(head);
    InputStream all = new SequenceInputStream(new ByteArrayInputStream(head), digested);
    Chunks kept = new Chunks(MediaTypes.isReadable(mediaType) ? limits.decodeBytesLimit() : 0);
    kept.fill(all);
    byte[] next = all.readNBytes(1);
    boolean whole = next.length == 0;
    MediaFacts found =
        whole
            ? examine(mediaType, kept)
            : examineLarge(
                mediaType, kept, new SequenceInputStream(new ByteArrayInputStream(next), all));
    Media media = MediaRows.row(digests.finish(), mediaType, found);
    Members embedded = whole ? EmbeddedMembers.of(found.parts(), kept) : Members.none();
    List<FrameHash> frames = ComparedFrames.rows(found.frames());
    return new Facts(media, found.issues(), embedded, frames);
  }

  private MediaFacts examine(String mediaType, Chunks bytes) {
    if (bytes.sizeBytes() == 0) {
      return MediaFacts.of(issue(Reason.ZERO_LENGTH, "The file is empty"));
    }
    return worker.read(mediaType, bytes);
  }

  /** What is not kept whole: of anything but a video there are only digests. */
  private MediaFacts examineLarge(String mediaType, Chunks kept, InputStream rest)
      throws IOException {
    if (VideoContainers.opens(mediaType)) {
      return examineVideo(mediaType, new SequenceInputStream(kept.all(), rest));
    }
    kept.clear();
    rest.transferTo(OutputStream.nullOutputStream());
    return MediaTypes.isReadable(mediaType) ? tooLarge(limits.decodeBytesLimit()) : MediaFacts.NONE;
  }

  /** A video is copied to a private file, which is gone when this returns. */
  private MediaFacts examineVideo(String mediaType, InputStream bytes) throws IOException {
    Optional<TempCopy> spilled;
    try {
      spilled = TempCopy.of(bytes, limits.video().bytesLimit());
    } catch (TempFullException e) {
      bytes.transferTo(OutputStream.nullOutputStream());
      return MediaFacts.of(issue(Reason.TEMP_FULL, "The temporary folder has no room for a copy"));
    }
    if (spilled.isEmpty()) {
      bytes.transferTo(OutputStream.nullOutputStream());
      return tooLarge(limits.video().bytesLimit());
    }
    try (TempCopy spill = spilled.get()) {
      return worker.read(mediaType, WorkerInput.of(spill));
    }
  }

  private static MediaFacts tooLarge(long limit) {
    return MediaFacts.of(issue(Reason.BYTES_LIMIT, "Larger than the limit of " + limit));
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
  public Facts referenced(ReferencedMedia media) {
    return new Facts(ReferencedFacts.row(media), List.of());
  }

  @Override
  public void close() {
    worker.close();
  }
}
