package org.vigil.isolate;

import java.io.Closeable;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vigil.isolate.io.TempCopy;
import org.vigil.model.term.Reason;

/**
 * An isolated reader of one container, as its parent sees it. A process may be killed from outside,
 * and one that had read others before may die of what one of those has left in it: then a fresh one
 * reports the same again, once, and goes on. Not for several threads.
 */
public final class IsolatedReader implements Closeable {
  private static final int SMALL_MESSAGE_BYTES = 100;

  private final Isolation isolation;
  private final ReaderFactory factory;
  private final ReadRequest request;
  private IsolatedProcess process;
  private ReadBudget budget;
  private Transcript transcript = new Transcript();
  private boolean begunAgain;
  private boolean reusable;
  private boolean ended;
  private boolean closed;

  /**
   * Has a container read; its file needs its name until the reader is closed, for it may begin
   * again.
   *
   * @throws ReaderUnavailableException when no process can be started
   */
  public IsolatedReader(Isolation isolation, ReaderFactory factory, ReadRequest request) {
    this.isolation = isolation;
    this.factory = factory;
    this.request = request;
    this.process = idleOrFresh();
    this.budget = isolation.budget(request);
    this.reusable = factory.leavesProcessReusable() && own() == null;
  }

  /** The container, unless it is a copy that any process may be given: then null. */
  private @Nullable Path own() {
    return TempCopy.liesAt(request.file()) ? null : request.file();
  }

  private IsolatedProcess idleOrFresh() {
    Optional<IsolatedProcess> idle =
        own() == null ? IdleProcesses.take(isolation) : Optional.empty();
    while (idle.isPresent()) {
      try {
        idle.get().begin(factory, request);
        return idle.get();
      } catch (WorkerDiedException e) {
        // It died of what it read before.
        idle = IdleProcesses.take(isolation);
      }
    }
    return fresh();
  }

  /** A process that has read nothing before. */
  private IsolatedProcess fresh() {
    try {
      return begun();
    } catch (WorkerDiedException e) {
      return begunOnceMore();
    }
  }

  private IsolatedProcess begunOnceMore() {
    try {
      return begun();
    } catch (WorkerDiedException e) {
      throw new ReaderUnavailableException("The worker cannot open a file", e);
    }
  }

  private IsolatedProcess begun() throws WorkerDiedException {
    IsolatedProcess fresh = IsolatedProcess.start(isolation.command(), own());
    fresh.begin(factory, request);
    return fresh;
  }

  /**
   * What it reports next.
   *
   * @throws WorkerDiedException when it reports nothing more, or nothing that makes sense
   * @throws ReaderUnavailableException when it lacks a library
   */
  public ReaderMessage next() throws WorkerDiedException {
    ReaderMessage message;
    try {
      message = receive(transcript);
    } catch (WorkerDiedException e) {
      message = again(e, e.mayBeInnocent());
    } catch (ReaderUnavailableException e) {
      message = again(e, false);
    }
    // What broke the container may have broken its reader.
    reusable &= !(message instanceof ReaderMessage.Flaw);
    ended = message == ReaderMessage.End.CONTAINER;
    return message;
  }

  /** What a fresh process reports next, unless another would fail alike. */
  private <X extends Exception> ReaderMessage again(X failure, boolean innocent)
      throws X, WorkerDiedException {
    if (begunAgain || (process.first() && !innocent)) {
      throw failure;
    }
    begunAgain = true;
    beginAgain();
    return receive(transcript);
  }

  private ReaderMessage receive(Transcript before) throws WorkerDiedException {
    try {
      long from = System.nanoTime();
      ReaderMessage message = process.next(budget.left());
      long bytes =
          message instanceof ReaderMessage.Content content
              ? content.bytes().length
              : SMALL_MESSAGE_BYTES;
      budget.spend(System.nanoTime() - from, bytes);
      if (message instanceof ReaderMessage.Broken broken) {
        throw ReaderUnavailableException.missing(broken.library());
      }
      before.add(message);
      return message;
    } catch (WorkerDiedException | ReaderUnavailableException e) {
      process.close();
      throw e;
    }
  }

  private void beginAgain() throws WorkerDiedException {
    process = fresh();
    budget = isolation.budget(request);
    Transcript again = new Transcript();
    while (!again.reaches(transcript)) {
      receive(again);
    }
    if (!again.same(transcript)) {
      process.close();
      throw new WorkerDiedException(Reason.WORKER_CRASH);
    }
    transcript = again;
  }

  /** Keeps the process for another container only if nothing speaks against it. */
  @Override
  public void close() {
    if (!closed && ended && reusable) {
      IdleProcesses.giveBack(isolation, process);
    } else if (!closed) {
      process.close();
    }
    closed = true;
  }
}
