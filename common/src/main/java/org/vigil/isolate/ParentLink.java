package org.vigil.isolate;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** What ties a worker process to its parent. */
public final class ParentLink {
  /** What a JVM with ExitOnOutOfMemoryError ends with. */
  static final int OUT_OF_MEMORY = 3;

  private static final int BUFFER_BYTES = 64 << 10;

  private ParentLink() {}

  /**
   * Keeps standard output for responses and gives it; from now on this process ends with its
   * parent.
   */
  public static DataOutputStream responses() {
    // A library that prints must not be taken for a response.
    System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
    endWithParent();
    return new DataOutputStream(
        new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), BUFFER_BYTES));
  }

  /** Ends this process as the JVM does when its heap is full. */
  public static void outOfMemory() {
    Runtime.getRuntime().halt(OUT_OF_MEMORY);
  }

  /** A worker that hangs in a file never sees the end of its input, so it watches its parent. */
  private static void endWithParent() {
    Thread watch = new Thread(ParentLink::awaitParent, "parent");
    watch.setDaemon(true);
    watch.start();
  }

  private static void awaitParent() {
    ProcessHandle.current().parent().ifPresent(parent -> parent.onExit().join());
    Runtime.getRuntime().halt(1);
  }
}
