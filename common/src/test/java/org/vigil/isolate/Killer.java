package org.vigil.isolate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/**
 * Kills readers from outside, as a system does that is short of memory, each while it reads what it
 * was begun for: such a reader shows it by the name of a thread.
 */
public final class Killer implements AutoCloseable {
  private static final String SIGN = "slow-read";
  private static final long PAUSE_NANOS = 4_000_000_000L;

  private final int most;
  private final Set<Long> killed = ConcurrentHashMap.newKeySet();
  private volatile boolean closed;

  /** One that kills this many. */
  public Killer(int most) {
    this.most = most;
    Thread thread = new Thread(this::kill, "killer");
    thread.setDaemon(true);
    thread.start();
  }

  /** In a reader: shows that it reads, and waits until it is killed, or spared. */
  public static void offer() {
    Thread sign =
        new Thread(
            () -> {
              // The system learns the name from the thread itself alone.
              Thread.currentThread().setName(SIGN);
              LockSupport.parkNanos(PAUSE_NANOS);
            });
    sign.start();
    try {
      sign.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void kill() {
    while (!closed && killed.size() < most) {
      LockSupport.parkNanos(10_000_000L);
      ProcessHandle.current()
          .descendants()
          .filter(each -> !killed.contains(each.pid()) && reads(each))
          .limit(1)
          .forEach(this::kill);
    }
  }

  private void kill(ProcessHandle reader) {
    if (reader.destroyForcibly()) {
      killed.add(reader.pid());
    }
  }

  private static boolean reads(ProcessHandle process) {
    Path threads = Path.of("/proc", String.valueOf(process.pid()), "task");
    try (Stream<Path> each = Files.list(threads)) {
      return each.anyMatch(Killer::signs);
    } catch (IOException | UncheckedIOException e) {
      // It is gone.
      return false;
    }
  }

  private static boolean signs(Path thread) {
    try {
      return Files.readString(thread.resolve("comm")).strip().equals(SIGN);
    } catch (IOException e) {
      return false;
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
