package org.vigil.jobs.scan;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Looks at all open streams of the process, whether one of their reads gives nothing any more. */
final class StallWatch {
  private static final long EVERY_MILLIS = 200;
  private static final Set<Watched> OPEN = ConcurrentHashMap.newKeySet();

  static {
    ScheduledExecutorService watch =
        Executors.newSingleThreadScheduledExecutor(
            work -> {
              Thread thread = new Thread(work, "vigil-stall-watch");
              thread.setDaemon(true);
              return thread;
            });
    var unused =
        watch.scheduleWithFixedDelay(
            StallWatch::look, EVERY_MILLIS, EVERY_MILLIS, TimeUnit.MILLISECONDS);
  }

  private StallWatch() {}

  /** What is looked at. */
  interface Watched {
    /** Ends a read that has given nothing for too long. */
    void endIfStalled(long nanoTime);
  }

  private static void look() {
    long now = System.nanoTime();
    OPEN.forEach(stream -> stream.endIfStalled(now));
  }

  static void add(Watched stream) {
    OPEN.add(stream);
  }

  static void remove(Watched stream) {
    OPEN.remove(stream);
  }
}
