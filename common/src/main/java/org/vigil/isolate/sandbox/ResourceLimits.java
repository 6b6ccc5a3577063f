package org.vigil.isolate.sandbox;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a child process may use up, as {@code prlimit} sets it. Its heap is limited by the JVM; the
 * rest is for native code.
 */
final class ResourceLimits {
  /** A dictionary of 512 MiB, what lies around it, and the JVM itself. */
  private static final long NATIVE_MEGABYTES = 2048;

  /** The largest native library, many times. */
  static final long FILE_BYTES = 256L << 20;

  private static final int OPEN_FILES = 512;

  /** Of one process with its threads; a JVM has about twenty. */
  private static final int TASKS = 512;

  /** The parent watches the clock of each file; this ends what has lost its parent. */
  private static final long CPU_SECONDS = 7 * 24 * 3600;

  private ResourceLimits() {}

  /** What stands before a command. Threads are not limited. */
  static List<String> of(Path prlimit, ChildCommand command) {
    // Data, not address space: a JVM reserves much that it never touches.
    long data = (command.heapMegabytes() + NATIVE_MEGABYTES) << 20;
    return List.of(
        prlimit.toString(),
        "--data=" + data,
        "--fsize=" + FILE_BYTES,
        "--nofile=" + OPEN_FILES,
        "--cpu=" + CPU_SECONDS,
        "--core=0");
  }

  /**
   * The same, and a limit of processes and threads: only in a user namespace, where no others of
   * the same user count. Where that user is root the kernel does not count at all.
   */
  static List<String> withTasks(Path prlimit, ChildCommand command) {
    return Stream.concat(of(prlimit, command).stream(), Stream.of("--nproc=" + TASKS)).toList();
  }
}
