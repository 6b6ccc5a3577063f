package org.vigil.media;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.StreamCorruptedException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.vigil.isolate.ChildProcess;
import org.vigil.isolate.ReaderUnavailableException;
import org.vigil.isolate.WorkerDiedException;
import org.vigil.isolate.sandbox.ChildCommand;
import org.vigil.media.facts.MediaFacts;
import org.vigil.media.facts.MediaLimits;

/** One running decoder. After the first failure it is dead and must be replaced. */
final class WorkerProcess implements Closeable {
  private final ChildProcess child;
  private final DataOutputStream requests;
  private int requested;

  private WorkerProcess(ChildProcess child) {
    this.child = child;
    this.requests = new DataOutputStream(new BufferedOutputStream(child.requests()));
  }

  /**
   * Starts a worker, waits until it is ready, and sends it its limits.
   *
   * @throws ReaderUnavailableException when it cannot be started
   */
  static WorkerProcess start(ChildCommand command, MediaLimits limits) {
    WorkerProcess process = new WorkerProcess(ChildProcess.start(command, null, WorkerMain.READY));
    try {
      WorkerMain.LIMITS.write(limits, process.requests);
      return process;
    } catch (IOException e) {
      process.close();
      throw new ReaderUnavailableException("The worker ended at its start", e);
    }
  }

  /** Whether it may be sent another media: alive, silent, and not sent so many files before. */
  boolean usable(int filesPerWorker) {
    return child.waits() && requested < filesPerWorker;
  }

  /** Whether it has been sent no media yet. */
  boolean fresh() {
    return requested == 0;
  }

  /**
   * Has a media read.
   *
   * @throws WorkerDiedException when no response came within the time, or none that is one
   * @throws ReaderUnavailableException when it lacks a library
   */
  MediaFacts request(String mediaType, WorkerInput bytes, Duration limit)
      throws WorkerDiedException {
    requested++;
    return child.within(limit, () -> exchange(mediaType, bytes));
  }

  private MediaFacts exchange(String mediaType, WorkerInput bytes) throws IOException {
    // What the last file left in the pipe cannot know the number of this one.
    long number = ThreadLocalRandom.current().nextLong();
    Path copy = bytes.file();
    Path file = copy == null ? null : child.admit(copy);
    int following = file == null ? Math.toIntExact(bytes.sizeBytes()) : 0;
    FactsRequest.CODEC.write(new FactsRequest(number, mediaType, file, following), requests);
    bytes.writeTo(requests);
    requests.flush();
    FactsResponse response = FactsResponse.CODEC.read(child.responses());
    child.dismiss();
    if (response.number() != number) {
      throw new StreamCorruptedException("Not a response");
    }
    if (response.missingLibrary() != null) {
      throw ReaderUnavailableException.missing(response.missingLibrary());
    }
    return response.facts();
  }

  @Override
  public void close() {
    child.close();
  }
}
