package org.vigil.isolate;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Starts processes, all from one thread that never ends: what is to die with its parent dies, on
 * Linux, with the thread that started it.
 */
final class Starter {
  private static final ExecutorService THREAD = Executors.newSingleThreadExecutor(Starter::daemon);

  private Starter() {}

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "vigil-starter");
    thread.setDaemon(true);
    return thread;
  }

  /** Starts one with an empty environment; what it prints as errors is lost. */
  static Process start(List<String> command) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().clear();
    builder.redirectError(Redirect.DISCARD);
    try {
      return THREAD.submit(builder::start).get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof IOException cause ? cause : new IOException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted", e);
    }
  }
}
