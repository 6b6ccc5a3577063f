package org.vigil.lake;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.function.Function;

/**
 * Work on several tables at once. Its threads have the caller's class loader: those of the common
 * pool, which parallel streams use, do not see the packages that spark-submit has added.
 */
public final class SideBySide {
  private static final int THREADS = 4;

  private SideBySide() {}

  /** What the work gives for each of them, in their order; the first failure is thrown as it is. */
  public static <T, R> List<R> map(List<T> items, Function<T, R> work) {
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    ExecutorService threads = Executors.newFixedThreadPool(THREADS, under(loader));
    try {
      List<CompletableFuture<R>> running =
          items.stream()
              .map(item -> CompletableFuture.supplyAsync(() -> work.apply(item), threads))
              .toList();
      return running.stream().map(CompletableFuture::join).toList();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw e;
    } finally {
      threads.shutdownNow();
    }
  }

  private static ThreadFactory under(ClassLoader loader) {
    return task -> {
      Thread thread = new Thread(task, "vigil-side-by-side");
      thread.setDaemon(true);
      thread.setContextClassLoader(loader);
      return thread;
    };
  }
}
