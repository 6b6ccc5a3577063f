package org.vigil.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.vigil.model.Issue;
import org.vigil.model.term.Reason;

/** What became of some mutants: their issues by reason, the slowest, and what must not happen. */
final class Soak {
  private static final int SECONDS_EACH = 60;

  private final Map<Reason, Integer> reasons = new TreeMap<>();
  private final List<String> failures = new ArrayList<>();
  private long slowest;
  private double seconds;
  private double slowestSeconds;
  private int clean;

  private Soak() {}

  /** Reads a mutant, and gives what was wrong with it. */
  interface Reader {
    List<Issue> read(byte[] mutant) throws Exception;
  }

  static Soak of(Mutants mutants, Reader reader, long first, int count) {
    Soak soak = new Soak();
    ExecutorService thread = thread();
    for (long seed = first; seed < first + count; seed++) {
      byte[] mutant = mutants.of(seed);
      if (!soak.read(seed, thread.submit(() -> reader.read(mutant)))) {
        thread.shutdownNow();
        thread = thread();
      }
    }
    thread.shutdownNow();
    return soak;
  }

  private static ExecutorService thread() {
    return Executors.newSingleThreadExecutor(
        task -> {
          Thread thread = new Thread(task, "soak");
          thread.setDaemon(true);
          return thread;
        });
  }

  /** Whether it ended in time. */
  private boolean read(long seed, Future<List<Issue>> reading) {
    long start = System.nanoTime();
    try {
      note(seed, reading.get(SECONDS_EACH, TimeUnit.SECONDS));
    } catch (ExecutionException e) {
      Throwable thrown = Objects.requireNonNullElse(e.getCause(), e);
      failures.add("mutant " + seed + ": " + thrown + at(thrown));
    } catch (TimeoutException e) {
      failures.add("mutant " + seed + " did not end in time");
      return false;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    double taken = (System.nanoTime() - start) / 1e9;
    seconds += taken;
    if (taken > slowestSeconds) {
      slowest = seed;
      slowestSeconds = taken;
    }
    return true;
  }

  private static String at(Throwable thrown) {
    StackTraceElement[] trace = thrown.getStackTrace();
    return trace.length == 0 ? "" : " at " + trace[0];
  }

  private void note(long seed, List<Issue> issues) {
    clean += issues.isEmpty() ? 1 : 0;
    for (Issue issue : issues) {
      reasons.merge(issue.reason(), 1, Integer::sum);
      if (issue.reason() == Reason.INTERNAL) {
        failures.add("mutant " + seed + ": " + issue.message());
      }
    }
  }

  List<String> failures() {
    return failures;
  }

  void print() {
    reasons.forEach((reason, count) -> System.out.printf("%,9d %s%n", count, reason));
    System.out.printf("%,9d files without issue%n", clean);
    System.out.printf("%.1f s; the slowest, %d: %.2f s%n", seconds, slowest, slowestSeconds);
    failures.forEach(System.out::println);
    System.out.printf("%,d failures%n", failures.size());
  }
}
