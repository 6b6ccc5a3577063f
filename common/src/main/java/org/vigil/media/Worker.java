package org.vigil.media;

import java.io.Closeable;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigil.isolate.JavaCommand;
import org.vigil.isolate.ReaderUnavailableException;
import org.vigil.isolate.WorkerDiedException;
import org.vigil.isolate.sandbox.ChildCommand;
import org.vigil.media.facts.MediaFacts;
import org.vigil.media.facts.MediaLimits;
import org.vigil.model.Issue;
import org.vigil.model.term.Reason;
import org.vigil.model.term.Stage;

/**
 * Reads media in a process of its own, which is started when first needed and replaced when it died
 * or has read enough files. A file over which it died is tried once more, alone in a fresh one: the
 * files before it may have been to blame, or whoever killed it. Not for several threads.
 */
final class Worker implements Closeable {
  private final MediaLimits limits;
  private final ChildCommand command;
  private @Nullable WorkerProcess process;
  private boolean closed;

  /** A worker that runs this main class. */
  Worker(MediaLimits limits, Class<?> main) {
    this.limits = limits;
    this.command = JavaCommand.of(main, limits.workerHeapMegabytes(), List.of());
  }

  /**
   * The facts in these bytes; what they do to the process is an issue.
   *
   * @throws ReaderUnavailableException when no process can be started, or one lacks a library
   */
  MediaFacts read(String mediaType, WorkerInput bytes) {
    Duration limit = limits.timeFor(bytes.sizeBytes());
    WorkerProcess used = usable();
    boolean alone = used.fresh();
    try {
      return used.request(mediaType, bytes, limit);
    } catch (WorkerDiedException e) {
      boolean guilty = alone && !e.mayBeInnocent();
      return guilty ? died(e) : readAlone(mediaType, bytes, limit);
    } catch (ReaderUnavailableException e) {
      if (alone) {
        throw e;
      }
      return readAlone(mediaType, bytes, limit);
    }
  }

  private MediaFacts readAlone(String mediaType, WorkerInput bytes, Duration limit) {
    try {
      return usable().request(mediaType, bytes, limit);
    } catch (WorkerDiedException e) {
      return died(e);
    }
  }

  private WorkerProcess usable() {
    WorkerProcess current = process;
    if (current != null && current.usable(limits.filesPerWorker())) {
      return current;
    }
    stop();
    if (closed) {
      throw new IllegalStateException("The worker is closed");
    }
    WorkerProcess fresh = WorkerProcess.start(command, limits);
    process = fresh;
    return fresh;
  }

  private static MediaFacts died(WorkerDiedException death) {
    Reason reason = death.reason();
    String message =
        switch (reason) {
          case WORKER_OOM -> "The decoder ran out of memory";
          case WORKER_KILLED -> "The decoder was killed from outside, twice";
          case WORKER_TIMEOUT -> "The decoder did not end in time";
          default -> "The decoder crashed";
        };
    return MediaFacts.of(new Issue(Stage.DECODE, reason, message));
  }

  private void stop() {
    if (process != null) {
      process.close();
      process = null;
    }
  }

  @Override
  public void close() {
    closed = true;
    stop();
  }
}
