package org.vigil.isolate;

import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;
import org.vigil.isolate.sandbox.SandboxKind;

/** Prints what it costs to start a reader in each sandbox that works here. */
public final class SandboxBench {
  private static final int ROUNDS = 20;

  private SandboxBench() {}

  /** Takes nothing. */
  public static void main(String[] arguments) {
    for (SandboxKind kind : List.of(SandboxKind.NONE, SandboxKind.PRLIMIT, SandboxKind.BWRAP)) {
      Isolation.within(kind);
      long[] micros = LongStream.range(0, ROUNDS).map(round -> micros()).sorted().toArray();
      System.out.printf(
          Locale.ROOT,
          "%s: least %,d, median %,d microseconds%n",
          kind.word(),
          micros[0],
          micros[ROUNDS / 2]);
    }
  }

  private static long micros() {
    long from = System.nanoTime();
    try (IsolatedProcess reader = IsolatedProcess.start(Isolation.standard().command(), null)) {
      return reader.usable(1) ? (System.nanoTime() - from) / 1000 : -1;
    }
  }
}
