package org.vigil.lake.lease;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.Optional;

/** Waits until nobody writes to a lake, and claims it then. */
final class LeaseQueue {
  private static final long LOOK_MILLIS = 2_000;

  private final LeaseFolder folder;
  private final String root;
  private final String command;
  private final Duration lapse;

  private String announced = "";

  LeaseQueue(LeaseFolder folder, String root, String command, Duration lapse) {
    this.folder = folder;
    this.root = root;
    this.command = command;
    this.lapse = lapse;
  }

  /**
   * Claims the lake.
   *
   * @return the number of the claim
   * @throws LakeBusyException when somebody else wrote to it all the time
   */
  long claimed(Duration wait) throws IOException {
    long begin = System.nanoTime();
    while (true) {
      long newest = folder.newest();
      Optional<String> busy = living(newest);
      if (busy.isEmpty()) {
        if (folder.claim(newest + 1, Writer.here(command))) {
          return newest + 1;
        }
        continue;
      }
      Duration waited = Duration.ofNanos(System.nanoTime() - begin);
      if (waited.compareTo(wait) >= 0) {
        throw new LakeBusyException(root, busy.get(), wait);
      }
      announce(busy.get(), wait);
      pause();
    }
  }

  /** Who has the newest claim, in words; empty where nobody does any more. */
  private Optional<String> living(long newest) throws IOException {
    if (newest == 0 || folder.ended(newest)) {
      return Optional.empty();
    }
    Optional<Writer> writer = folder.writer(newest);
    if (writer.filter(Writer::gone).isPresent() || folder.silence(newest).compareTo(lapse) > 0) {
      return Optional.empty();
    }
    return Optional.of(writer.map(Writer::sentence).orElse("one that has just begun"));
  }

  private void announce(String writer, Duration wait) {
    if (!announced.equals(writer)) {
      announced = writer;
      System.err.printf(
          "Another run writes to %s: %s. Waiting for it to end, at most %s (--wait) ...%n",
          root, writer, Durations.text(wait));
    }
  }

  private static void pause() throws InterruptedIOException {
    try {
      Thread.sleep(LOOK_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while another run was waited for");
    }
  }
}
