package org.vigil.isolate;

import java.util.zip.CRC32C;
import org.vigil.model.Reason;

/** What a reader has said of its container: where it stands, and whether another said the same. */
final class Transcript {
  private final CRC32C content = new CRC32C();
  private long frames;
  private int others;
  private boolean within;

  /**
   * Takes the next frame: a member begins where none is, and all but that and what ends, counts or
   * befalls the container is in one.
   *
   * @throws WorkerDiedException when it cannot stand there
   */
  void add(ReaderMessage frame) throws WorkerDiedException {
    boolean anywhere =
        frame instanceof ReaderMessage.Told
            || (frame instanceof ReaderMessage.Flaw flaw
                && flaw.scope() == ReaderMessage.Scope.CONTAINER);
    boolean inMember =
        !(frame instanceof ReaderMessage.Entry) && frame != ReaderMessage.End.CONTAINER;
    if (!anywhere && inMember != within) {
      throw new WorkerDiedException(Reason.WORKER_CRASH);
    }
    within =
        anywhere
            ? within
            : frame instanceof ReaderMessage.Entry || !(frame instanceof ReaderMessage.End);
    frames++;
    if (frame instanceof ReaderMessage.Content more) {
      content.update(more.bytes());
    } else {
      others = 31 * others + frame.hashCode();
    }
  }

  /** Whether so much was said as by the other, or more. */
  boolean reaches(Transcript other) {
    return frames >= other.frames;
  }

  boolean same(Transcript other) {
    return frames == other.frames
        && others == other.others
        && content.getValue() == other.content.getValue();
  }
}
