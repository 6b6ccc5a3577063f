package org.vigil.cage;

import java.util.zip.CRC32C;
import org.vigil.model.Reason;
import org.vigil.worker.WorkerDiedException;

/** What a reader has said of its container: where it stands, and whether another said the same. */
final class Said {
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
  void add(Frame frame) throws WorkerDiedException {
    boolean anywhere =
        frame instanceof Frame.Told
            || (frame instanceof Frame.Flaw flaw && flaw.scope() == Frame.Scope.CONTAINER);
    boolean inMember = !(frame instanceof Frame.Entry) && frame != Frame.End.CONTAINER;
    if (!anywhere && inMember != within) {
      throw new WorkerDiedException(Reason.WORKER_CRASH);
    }
    within = anywhere ? within : frame instanceof Frame.Entry || !(frame instanceof Frame.End);
    frames++;
    if (frame instanceof Frame.Content more) {
      content.update(more.bytes());
    } else {
      others = 31 * others + frame.hashCode();
    }
  }

  /** Whether so much was said as by the other, or more. */
  boolean reaches(Said other) {
    return frames >= other.frames;
  }

  boolean same(Said other) {
    return frames == other.frames
        && others == other.others
        && content.getValue() == other.content.getValue();
  }
}
