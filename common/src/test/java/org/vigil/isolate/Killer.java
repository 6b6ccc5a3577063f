package org.vigil.isolate;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/** Kills readers from outside, as a system does that is short of memory, until it is closed. */
public final class Killer implements AutoCloseable {
  private static final long LEAST_AGE_NANOS = 700_000_000L;

  private final int most;
  private final Set<Long> killed = ConcurrentHashMap.newKeySet();
  private final Set<Long> spared = ConcurrentHashMap.newKeySet();
  private volatile boolean closed;

  /** One that kills this many of the readers that are started from now on. */
  public Killer(int most) {
    this.most = most;
    ProcessHandle.current().descendants().forEach(each -> spared.add(each.pid()));
    Thread thread = new Thread(this::kill, "killer");
    thread.setDaemon(true);
    thread.start();
  }

  private void kill() {
    while (!closed) {
      LockSupport.parkNanos(10_000_000L);
      ProcessHandle.current()
          .children()
          .filter(each -> !spared.contains(each.pid()) && killed.size() < most)
          .forEach(this::kill);
    }
  }

  /** After it has begun: its start is not what is killed. */
  private void kill(ProcessHandle reader) {
    LockSupport.parkNanos(LEAST_AGE_NANOS);
    if (!closed && reader.destroyForcibly()) {
      killed.add(reader.pid());
      reader.onExit().join();
    }
  }

  /** How many it has killed. */
  public int killed() {
    return killed.size();
  }

  @Override
  public void close() {
    closed = true;
  }
}
