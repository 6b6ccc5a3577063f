package org.vigil.run;

import java.io.PrintStream;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * How far a station is: on a terminal a bar that is drawn over, in a log a plain line now and then.
 * Everything goes to standard error; the launcher knows whether that is a terminal and says so in
 * {@code VIGIL_TERMINAL}.
 */
public final class Progress implements AutoCloseable {
  private static final int WIDTH = 30;
  private static final Duration ON_TERMINAL = Duration.ofMillis(250);
  private static final Duration IN_LOG = Duration.ofSeconds(15);

  private final PrintStream out;
  private final boolean terminal;
  private final String station;
  private volatile Count count = new Count("", 0, () -> 0);
  private final long startedNanos = System.nanoTime();
  private final ScheduledExecutorService ticker =
      Executors.newSingleThreadScheduledExecutor(Progress::daemon);

  private Progress(String station) {
    this.out = System.err;
    this.terminal = System.getenv("VIGIL_TERMINAL") != null;
    this.station = station;
  }

  /** Shows a station's progress until it is closed. */
  public static Progress of(String station) {
    Progress progress = new Progress(station);
    long every = (progress.terminal ? ON_TERMINAL : IN_LOG).toMillis();
    var unused =
        progress.ticker.scheduleAtFixedRate(progress::tick, every, every, TimeUnit.MILLISECONDS);
    return progress;
  }

  /**
   * What the station counts from now on.
   *
   * @param unit what is counted, such as {@code files}
   * @param total how many there are, 0 where nobody knows
   * @param done how many are done; asked from another thread
   */
  public void counting(String unit, long total, LongSupplier done) {
    count = new Count(unit, total, done);
  }

  private record Count(String unit, long total, LongSupplier done) {}

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "progress");
    thread.setDaemon(true);
    return thread;
  }

  private void tick() {
    if (terminal) {
      out.print("\r\u001b[K" + line());
      out.flush();
    } else {
      out.println(line());
    }
  }

  private String line() {
    Count now = count;
    long done = now.done().getAsLong();
    String name = "%-7s ".formatted(station);
    if (done == 0) {
      return name + (terminal ? "... " : "at work, ") + "%.0f s".formatted(seconds());
    }
    String of = now.total() > 0 ? " of %,d".formatted(now.total()) : "";
    return "%s%s%,d%s %s  %,.0f/s  %.0f s"
        .formatted(name, bar(done, now.total()), done, of, now.unit(), done / seconds(), seconds());
  }

  private String bar(long done, long total) {
    if (!terminal || total == 0) {
      return "";
    }
    int filled = (int) Math.min(WIDTH, done * WIDTH / total);
    return "[" + "=".repeat(filled) + " ".repeat(WIDTH - filled) + "] ";
  }

  private double seconds() {
    return Math.max(1, System.nanoTime() - startedNanos) / 1e9;
  }

  /** Says how the station ended, and stops drawing. */
  public void end(String summary) {
    close();
    out.println("%-7s %s  (%.1f s)".formatted(station, summary, seconds()));
  }

  @Override
  public void close() {
    ticker.shutdownNow();
    if (terminal) {
      out.print("\r\u001b[K");
    }
  }
}
