package org.vigil.isolate;

import java.util.List;
import org.vigil.isolate.sandbox.SandboxKind;

/** A process that starts a reader and waits until it is killed. */
public final class SandboxParent {
  private SandboxParent() {}

  /** Takes the name of the sandbox. */
  public static void main(String[] arguments) throws InterruptedException {
    Isolation.within(SandboxKind.of(arguments[0]));
    try (IsolatedProcess reader =
        IsolatedProcess.start(JavaCommand.of(IsolatedMain.class, 32, List.of()), null)) {
      System.out.println("ready " + reader.usable(1));
      Thread.sleep(Long.MAX_VALUE);
    }
  }
}
