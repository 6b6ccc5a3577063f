package org.vigil.media;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.StreamCorruptedException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.vigil.archive.ReaderUnavailableException;
import org.vigil.model.Reason;

/** One running worker process. After the first failure it is dead and must be replaced. */
final class WorkerProcess implements Closeable {
  /** What a JVM with ExitOnOutOfMemoryError ends with. */
  private static final int OUT_OF_MEMORY = 3;

  private static final Duration START_LIMIT = Duration.ofMinutes(1);
  private static final int EXIT_SECONDS = 5;

  private final Process process;
  private final DataOutputStream requests;
  private final DataInputStream answers;
  private final ScheduledExecutorService clock;
  private volatile boolean expired;
  private int asked;

  private WorkerProcess(Process process, ScheduledExecutorService clock) {
    this.process = process;
    this.clock = clock;
    this.requests = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
    this.answers = new DataInputStream(process.getInputStream());
  }

  /**
   * Starts a worker and waits until it is ready.
   *
   * @throws ReaderUnavailableException when it cannot be started
   */
  static WorkerProcess start(List<String> command, ScheduledExecutorService clock) {
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().clear();
    builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    WorkerProcess worker;
    try {
      worker = new WorkerProcess(builder.start(), clock);
    } catch (IOException e) {
      throw new ReaderUnavailableException("The decoding worker cannot be started", e);
    }
    try {
      worker.within(START_LIMIT, worker::ready);
      return worker;
    } catch (WorkerDiedException e) {
      throw new ReaderUnavailableException("The decoding worker ended at its start", e);
    }
  }

  private Void ready() throws IOException {
    if (answers.readLong() != WorkerMain.READY) {
      throw new StreamCorruptedException("Not a worker");
    }
    return null;
  }

  /** Whether it may be asked: alive, silent, and not asked so often before. */
  boolean usable(int filesPerWorker) {
    try {
      return process.isAlive() && answers.available() == 0 && asked < filesPerWorker;
    } catch (IOException e) {
      return false;
    }
  }

  /** Whether it has answered no request yet. */
  boolean fresh() {
    return asked == 0;
  }

  /**
   * Has these bytes read.
   *
   * @throws WorkerDiedException when no answer came within the time, or none that is one
   */
  MediaFacts ask(String mediaType, Chunks bytes, Duration limit) throws WorkerDiedException {
    asked++;
    return within(limit, () -> exchange(mediaType, bytes));
  }

  private MediaFacts exchange(String mediaType, Chunks bytes) throws IOException {
    // What the last file left in the pipe cannot know the number of this one.
    long number = ThreadLocalRandom.current().nextLong();
    requests.writeLong(number);
    requests.writeUTF(mediaType);
    requests.writeInt(Math.toIntExact(bytes.sizeBytes()));
    bytes.writeTo(requests);
    requests.flush();
    if (answers.readLong() != number) {
      throw new StreamCorruptedException("Not an answer");
    }
    return Answer.read(answers);
  }

  private <T> T within(Duration limit, Exchange<T> exchange) throws WorkerDiedException {
    ScheduledFuture<?> alarm =
        clock.schedule(this::expire, limit.toMillis(), TimeUnit.MILLISECONDS);
    try {
      return exchange.run();
    } catch (StreamCorruptedException | RuntimeException e) {
      close();
      throw new WorkerDiedException(Reason.WORKER_CRASH);
    } catch (IOException e) {
      throw new WorkerDiedException(causeOfDeath());
    } finally {
      alarm.cancel(false);
    }
  }

  private void expire() {
    expired = true;
    process.destroyForcibly();
  }

  private Reason causeOfDeath() {
    if (expired) {
      return Reason.WORKER_TIMEOUT;
    }
    try {
      boolean ended = process.waitFor(EXIT_SECONDS, TimeUnit.SECONDS);
      return ended && process.exitValue() == OUT_OF_MEMORY
          ? Reason.WORKER_OOM
          : Reason.WORKER_CRASH;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Reason.WORKER_CRASH;
    } finally {
      close();
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }

  /** One question and its answer. */
  private interface Exchange<T> {
    T run() throws IOException;
  }
}
