package org.vigil.isolate;

import java.io.Closeable;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StreamCorruptedException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.vigil.isolate.sandbox.ChildCommand;
import org.vigil.isolate.sandbox.Room;
import org.vigil.isolate.sandbox.Sandboxes;
import org.vigil.model.term.Reason;

/** One running worker process, as its parent sees it. After the first failure it is dead. */
public final class ChildProcess implements Closeable {
  /** By SIGHUP, SIGINT, SIGKILL or SIGTERM: an operator, or a system that is short of memory. */
  private static final Set<Integer> KILLED = Set.of(128 + 1, 128 + 2, 128 + 9, 128 + 15);

  private static final Duration START_LIMIT = Duration.ofMinutes(1);
  private static final int EXIT_SECONDS = 5;
  private static final ScheduledThreadPoolExecutor CLOCK = clock();

  private final Process process;
  private final Room room;
  private final DataInputStream responses;
  private volatile boolean expired;

  private ChildProcess(Process process, Room room) {
    this.process = process;
    this.room = room;
    this.responses = new DataInputStream(process.getInputStream());
  }

  private static ScheduledThreadPoolExecutor clock() {
    ScheduledThreadPoolExecutor clock = new ScheduledThreadPoolExecutor(1, ChildProcess::daemon);
    clock.setRemoveOnCancelPolicy(true);
    return clock;
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "vigil-worker-clock");
    thread.setDaemon(true);
    return thread;
  }

  /**
   * Starts a worker in the sandbox of this JVM and waits until it reports that it is ready; one
   * that ends before that is started once more.
   *
   * @param own a file that only this process may see, or null
   * @param ready what it sends first; its complement stands before the name of what it lacks
   * @throws ReaderUnavailableException when it cannot be started
   */
  public static ChildProcess start(ChildCommand command, @Nullable Path own, long ready) {
    try {
      return started(command, own, ready);
    } catch (WorkerDiedException e) {
      return startedAgain(command, own, ready);
    }
  }

  private static ChildProcess startedAgain(ChildCommand command, @Nullable Path own, long ready) {
    try {
      return started(command, own, ready);
    } catch (WorkerDiedException e) {
      throw new ReaderUnavailableException("The worker ended at its start", e);
    }
  }

  private static ChildProcess started(ChildCommand command, @Nullable Path own, long ready)
      throws WorkerDiedException {
    ChildProcess child;
    try {
      Room room = Sandboxes.chosen(command).room(command, own);
      child = new ChildProcess(Starter.start(room.command()), room);
    } catch (IOException e) {
      throw new ReaderUnavailableException("The worker cannot be started", e);
    }
    child.within(START_LIMIT, () -> child.greet(ready));
    return child;
  }

  private boolean greet(long ready) throws IOException {
    long first = responses.readLong();
    if (first == ~ready) {
      throw ReaderUnavailableException.missing(responses.readUTF());
    }
    if (first != ready) {
      throw new StreamCorruptedException("Not a worker");
    }
    return true;
  }

  /** Whether it lives, and has sent nothing unasked. */
  public boolean waits() {
    try {
      return process.isAlive() && responses.available() == 0;
    } catch (IOException e) {
      return false;
    }
  }

  /**
   * Lets it see a file; returns the name that the file has there.
   *
   * @throws IOException when it cannot: the file lies elsewhere than temporary copies do
   */
  public Path admit(Path file) throws IOException {
    return room.admit(file);
  }

  /** Lets it see no file any more but those that it has open. */
  public void dismiss() throws IOException {
    room.clear();
  }

  /** Its standard input. */
  public OutputStream requests() {
    return process.getOutputStream();
  }

  /** Its standard output. */
  public DataInputStream responses() {
    return responses;
  }

  /**
   * Talks with it.
   *
   * @throws WorkerDiedException when no response came within the time, or none that is one
   * @throws ReaderUnavailableException when it lacks a library
   */
  public <T> T within(Duration limit, Exchange<T> exchange) throws WorkerDiedException {
    ScheduledFuture<?> alarm =
        CLOCK.schedule(this::expire, limit.toMillis(), TimeUnit.MILLISECONDS);
    try {
      return exchange.run();
    } catch (ReaderUnavailableException e) {
      close();
      throw e;
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
      return ended ? reason(process.exitValue()) : Reason.WORKER_CRASH;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Reason.WORKER_CRASH;
    } finally {
      close();
    }
  }

  private static Reason reason(int exit) {
    if (exit == ParentLink.OUT_OF_MEMORY) {
      return Reason.WORKER_OOM;
    }
    return KILLED.contains(exit) ? Reason.WORKER_KILLED : Reason.WORKER_CRASH;
  }

  @Override
  public void close() {
    process.destroyForcibly();
    try {
      room.close();
    } catch (IOException e) {
      // It is swept with temp.
      return;
    }
  }

  /** One request and its response, or a response alone. */
  @FunctionalInterface
  public interface Exchange<T> {
    T run() throws IOException;
  }
}
