package org.vigil.isolate;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.StreamCorruptedException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.vigil.isolate.sandbox.ChildCommand;

/** A process that reads containers one after the other, as its parent sees it. */
final class IsolatedProcess implements Closeable {
  private static final Duration HAND_OVER = Duration.ofMinutes(1);

  private final ChildProcess child;
  private final DataOutputStream requests;
  private int begun;

  private IsolatedProcess(ChildProcess child) {
    this.child = child;
    this.requests = new DataOutputStream(new BufferedOutputStream(child.requests()));
  }

  /**
   * Starts one and waits until it is ready.
   *
   * @param own a container that only this process may see, or null
   * @throws ReaderUnavailableException when it cannot be started
   */
  static IsolatedProcess start(ChildCommand command, @Nullable Path own) {
    return new IsolatedProcess(ChildProcess.start(command, own, MessageStream.READY));
  }

  /** Whether it may be given a further container: alive, silent, and not given so many before. */
  boolean usable(int containersPerProcess) {
    return begun < containersPerProcess && child.waits();
  }

  /** Whether its container is its first. */
  boolean first() {
    return begun == 1;
  }

  /**
   * Hands a container over; once this returns, the process has its file open.
   *
   * @throws WorkerDiedException when it does not open it
   */
  void begin(ReaderFactory factory, ReadRequest request) throws WorkerDiedException {
    begun++;
    child.within(HAND_OVER, () -> handOver(factory, request));
  }

  private boolean handOver(ReaderFactory factory, ReadRequest request) throws IOException {
    // What the container before left in the pipe cannot know the number of this one.
    long number = ThreadLocalRandom.current().nextLong();
    child.dismiss();
    ReadRequest admitted = request.at(child.admit(request.file()));
    ReadMessage message = ReadMessage.of(number, factory, admitted);
    ReadMessage.CODEC.write(message, requests);
    requests.flush();
    if (OpenedMessage.CODEC.read(child.responses()).number() != message.number()) {
      throw new StreamCorruptedException("Not a response");
    }
    if (!factory.opensByName()) {
      child.dismiss();
    }
    return true;
  }

  /**
   * What it reports next of its container.
   *
   * @throws WorkerDiedException when it reports nothing in time, or nothing that makes sense
   */
  ReaderMessage next(Duration limit) throws WorkerDiedException {
    return child.within(limit, () -> MessageStream.read(child.responses()));
  }

  @Override
  public void close() {
    child.close();
  }
}
