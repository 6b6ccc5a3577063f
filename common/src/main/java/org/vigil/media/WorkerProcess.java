package org.vigil.media;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.StreamCorruptedException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.vigil.isolate.ChildProcess;
import org.vigil.isolate.ReaderUnavailableException;
import org.vigil.isolate.WorkerDiedException;
import org.vigil.media.facts.MediaFacts;

/** One running decoder. After the first failure it is dead and must be replaced. */
final class WorkerProcess implements Closeable {
  private final ChildProcess child;
  private final DataOutputStream requests;
  private int asked;

  private WorkerProcess(ChildProcess child) {
    this.child = child;
    this.requests = new DataOutputStream(new BufferedOutputStream(child.requests()));
  }

  /**
   * Starts a worker and waits until it is ready.
   *
   * @throws ReaderUnavailableException when it cannot be started
   */
  static WorkerProcess start(List<String> command) {
    return new WorkerProcess(ChildProcess.start(command, WorkerMain.READY));
  }

  /** Whether it may be asked: alive, silent, and not asked so often before. */
  boolean usable(int filesPerWorker) {
    return child.waits() && asked < filesPerWorker;
  }

  /** Whether it has answered no request yet. */
  boolean fresh() {
    return asked == 0;
  }

  /**
   * Has a media read.
   *
   * @throws WorkerDiedException when no answer came within the time, or none that is one
   * @throws ReaderUnavailableException when it lacks a library
   */
  MediaFacts ask(String mediaType, WorkerInput bytes, Duration limit) throws WorkerDiedException {
    asked++;
    return child.within(limit, () -> exchange(mediaType, bytes));
  }

  private MediaFacts exchange(String mediaType, WorkerInput bytes) throws IOException {
    // What the last file left in the pipe cannot know the number of this one.
    long number = ThreadLocalRandom.current().nextLong();
    requests.writeLong(number);
    requests.writeUTF(mediaType);
    bytes.hand(requests);
    requests.flush();
    long answered = child.answers().readLong();
    if (answered == ~number) {
      throw ReaderUnavailableException.missing(child.answers().readUTF());
    }
    if (answered != number) {
      throw new StreamCorruptedException("Not an answer");
    }
    return FactsCodec.read(child.answers());
  }

  @Override
  public void close() {
    child.close();
  }
}
