package org.vigil.lake.lease;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.util.ShutdownHookManager;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigil.lake.store.CommitGuards;

/**
 * The right of one process to write to a lake, as long as it lives and until it closes it. Who
 * wants it meanwhile waits. A process that ends without a word loses it: at once where it ran on
 * the machine of the one who asks, else when it has been silent for two minutes.
 */
public final class Lease implements AutoCloseable {
  /** How long a writer may be silent until it counts as dead. */
  static final Duration LAPSE = Duration.ofMinutes(2);

  private static final Duration BEAT = Duration.ofSeconds(10);
  private static final Logger LOG = LoggerFactory.getLogger(Lease.class);

  /** After Spark has stopped (50), before Hadoop closes its file systems (10). */
  private static final int SHUTDOWN_PRIORITY = 40;

  private final LeaseFolder folder;
  private final Path root;
  private final long number;
  private final ScheduledExecutorService heart;
  private final Runnable atShutdown = this::close;

  private volatile long beatAt = System.nanoTime();
  private volatile boolean closed;

  private Lease(LeaseFolder folder, Path root, long number) {
    this.folder = folder;
    this.root = root;
    this.number = number;
    this.heart = Executors.newSingleThreadScheduledExecutor(Lease::daemon);
  }

  private static Thread daemon(Runnable beats) {
    Thread thread = new Thread(beats, "lease");
    thread.setDaemon(true);
    return thread;
  }

  /**
   * Takes the lease of a lake; where another process has it, says so on the console and waits.
   *
   * @param root the folder of the tables; any Hadoop path
   * @param command what takes it, for whoever waits then
   * @param wait how long to wait at most
   * @throws LakeBusyException when it was not free in that time
   */
  public static Lease take(Configuration hadoop, String root, String command, Duration wait) {
    try {
      Path path = new Path(root);
      Path qualified = path.getFileSystem(hadoop).makeQualified(path);
      LeaseFolder folder = new LeaseFolder(hadoop, qualified);
      long number = new LeaseQueue(folder, root, command, LAPSE).claimed(wait);
      return new Lease(folder, qualified, number).begun();
    } catch (IOException e) {
      throw new UncheckedIOException(root + " cannot be written to", e);
    }
  }

  private Lease begun() throws IOException {
    folder.sweep(number);
    CommitGuards.add(root, this::requireOurs);
    ShutdownHookManager.get().addShutdownHook(atShutdown, SHUTDOWN_PRIORITY);
    var unused =
        heart.scheduleWithFixedDelay(
            this::beat, BEAT.toMillis(), BEAT.toMillis(), TimeUnit.MILLISECONDS);
    return this;
  }

  private void beat() {
    try {
      sign();
    } catch (IOException | RuntimeException e) {
      // The store may be away for a while; commits find out whether the lease is still there.
      LOG.warn("The lease of {} could not be renewed: {}", root, e.toString());
    }
  }

  private synchronized void sign() throws IOException {
    if (!closed && folder.newest() == number) {
      folder.beat(number);
      beatAt = System.nanoTime();
    }
  }

  /**
   * Refuses a commit when the lease is no longer ours.
   *
   * @throws LeaseLostException when another process has it
   */
  void requireOurs() throws IOException {
    if (System.nanoTime() - beatAt > LAPSE.toNanos() / 2) {
      // Whoever looks from now on sees a living writer; whoever looked before has claimed.
      sign();
    }
    long newest = folder.newest();
    if (closed || newest != number) {
      Optional<Writer> other = folder.writer(newest);
      throw new LeaseLostException(
          root.toString(), other.map(Writer::sentence).orElse("it has ended"), LAPSE);
    }
  }

  /** Lets the next one write. */
  @Override
  public void close() {
    if (closed) {
      return;
    }
    heart.shutdownNow();
    synchronized (this) {
      closed = true;
    }
    try {
      if (folder.newest() == number) {
        folder.end(number);
      }
    } catch (IOException e) {
      LOG.warn("The lease of {} could not be given back: {}", root, e.toString());
    }
    // A process that is being stopped may be in the midst of a commit: its guard stays.
    if (!ShutdownHookManager.get().isShutdownInProgress()) {
      CommitGuards.remove(root);
      ShutdownHookManager.get().removeShutdownHook(atShutdown);
    }
  }
}
