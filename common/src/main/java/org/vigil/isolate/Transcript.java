package org.vigil.isolate;

import java.util.zip.CRC32C;
import org.vigil.model.term.Reason;

/**
 * What a reader has reported of its container: where it stands, and whether another reports the
 * same.
 */
final class Transcript {
  private final CRC32C content = new CRC32C();
  private long messages;
  private int others;
  private boolean within;

  /**
   * Takes the next message: a member begins where none is, and all but that and what ends, counts,
   * befalls or is said by the container is in one.
   *
   * @throws WorkerDiedException when it cannot stand there
   */
  void add(ReaderMessage message) throws WorkerDiedException {
    boolean anywhere =
        message instanceof ReaderMessage.DeclaredCount
            || message instanceof ReaderMessage.Mail
            || (message instanceof ReaderMessage.Flaw flaw
                && flaw.scope() == ReaderMessage.Scope.CONTAINER);
    boolean inMember =
        !(message instanceof ReaderMessage.Entry) && message != ReaderMessage.End.CONTAINER;
    if (!anywhere && inMember != within) {
      throw new WorkerDiedException(Reason.WORKER_CRASH);
    }
    within =
        anywhere
            ? within
            : message instanceof ReaderMessage.Entry || !(message instanceof ReaderMessage.End);
    messages++;
    if (message instanceof ReaderMessage.Content more) {
      content.update(more.bytes());
    } else {
      others = 31 * others + message.hashCode();
    }
  }

  /** Whether as much was reported as by the other, or more. */
  boolean reaches(Transcript other) {
    return messages >= other.messages;
  }

  boolean same(Transcript other) {
    return messages == other.messages
        && others == other.others
        && content.getValue() == other.content.getValue();
  }
}
