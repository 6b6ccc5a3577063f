package org.vigil.isolate;

import java.time.Duration;
import java.util.List;
import org.vigil.isolate.sandbox.ChildCommand;
import org.vigil.isolate.sandbox.SandboxKind;
import org.vigil.isolate.sandbox.Sandboxes;

/**
 * What an isolated reader may cost.
 *
 * @param main what its process runs
 * @param heapMegabytes the heap of its process
 * @param containersPerProcess after so many containers that process is replaced by a fresh one
 * @param budget how long it may report nothing, ...
 * @param budgetPerMegabyte ... and how much longer for each megabyte of the container
 */
public record Isolation(
    Class<?> main,
    int heapMegabytes,
    int containersPerProcess,
    Duration budget,
    Duration budgetPerMegabyte) {
  /** To derive a key may take as long as that. */
  private static final Duration BUDGET_PER_PASSWORD = Duration.ofSeconds(1);

  /** A heap of 512 MB, 1,000 containers, 60 s and 2 s for each megabyte. */
  public static Isolation standard() {
    return new Isolation(
        IsolatedMain.class, 512, 1000, Duration.ofSeconds(60), Duration.ofSeconds(2));
  }

  /**
   * Has all isolated processes of this JVM kept in such a sandbox from now on. One that is named is
   * tried at once.
   *
   * @throws IllegalArgumentException when it does not work here; it says why
   */
  public static void within(SandboxKind sandbox) {
    Sandboxes.want(sandbox);
    if (sandbox != SandboxKind.AUTO) {
      var unused = Sandboxes.chosen(standard().command());
    }
  }

  /** What starts a process. */
  ChildCommand command() {
    return JavaCommand.of(main, heapMegabytes, List.of());
  }

  ReadBudget budget(ReadRequest request) {
    return new ReadBudget(
        budget.plus(BUDGET_PER_PASSWORD.multipliedBy(request.passwords().count())),
        budgetPerMegabyte,
        request.sizeBytes());
  }
}
