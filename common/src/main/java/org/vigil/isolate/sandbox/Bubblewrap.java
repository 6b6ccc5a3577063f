package org.vigil.isolate.sandbox;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Namespaces of its own for each process, by bubblewrap: no network, no other process to be seen,
 * no file but the JDK, the system's libraries, the class path and its input, all for reading only,
 * and a temp of its own in memory. It has no rights, gets none, begins no other process, and dies
 * with its parent.
 */
final class Bubblewrap implements Sandbox {
  private static final Path TEMP = Path.of("/tmp");
  private static final List<String> WALLS =
      List.of(
          "--unshare-user",
          "--unshare-pid",
          "--unshare-ipc",
          "--unshare-uts",
          "--unshare-net",
          "--unshare-cgroup-try",
          "--uid",
          "65534",
          "--gid",
          "65534",
          "--cap-drop",
          "ALL",
          "--die-with-parent",
          "--new-session",
          "--chdir",
          "/",
          "--proc",
          "/proc",
          "--dev",
          "/dev");

  /** The shell opens what Java cannot hand down; it tells nobody where the parent stands. */
  private static final List<String> WITH_FILTER =
      List.of("/bin/sh", "-c", "unset PWD OLDPWD; exec \"$@\" 3< \"$0\"");

  private final Path bwrap;
  private final Path prlimit;
  private final List<String> words;
  private final Optional<byte[]> filter;

  private Bubblewrap(Path bwrap, Path prlimit, List<String> words, Optional<byte[]> filter) {
    this.bwrap = bwrap;
    this.prlimit = prlimit;
    this.words = words;
    this.filter = filter;
  }

  /**
   * A sandbox of these tools.
   *
   * @param java the program that runs in it
   */
  static Bubblewrap of(Path bwrap, Path prlimit, Path java) throws IOException {
    String offered = offered(bwrap);
    List<String> words = new ArrayList<>(WALLS);
    if (offered.contains("--disable-userns")) {
      words.add("--disable-userns");
    }
    if (offered.contains("--size BYTES")) {
      words.addAll(List.of("--size", String.valueOf(ResourceLimits.FILE_BYTES)));
    }
    words.addAll(List.of("--tmpfs", TEMP.toString()));
    words.addAll(JavaFiles.bindings(java));
    words.addAll(bound(prlimit));
    return new Bubblewrap(bwrap, prlimit, List.copyOf(words), ForkFilter.ofThisMachine());
  }

  private static String offered(Path bwrap) throws IOException {
    Process help = new ProcessBuilder(bwrap.toString(), "--help").redirectErrorStream(true).start();
    help.getOutputStream().close();
    return new String(help.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  private static List<String> bound(Path file) {
    return List.of("--ro-bind", file.toString(), file.toString());
  }

  @Override
  public SandboxKind kind() {
    return SandboxKind.BWRAP;
  }

  @Override
  public Room room(ChildCommand command, @Nullable Path own) throws IOException {
    PrivateRoom room = PrivateRoom.make(own);
    List<String> line = new ArrayList<>();
    if (filter.isPresent()) {
      line.addAll(WITH_FILTER);
      line.add(room.keep("filter", filter.get()).toString());
    }
    line.add(bwrap.toString());
    line.addAll(words);
    command.classPath().forEach(path -> line.addAll(bound(path)));
    line.addAll(List.of("--ro-bind", room.input().toString(), PrivateRoom.INSIDE.toString()));
    if (own != null) {
      line.addAll(
          List.of("--ro-bind", own.toAbsolutePath().toString(), PrivateRoom.OWN.toString()));
    }
    line.addAll(List.of("--remount-ro", "/dev", "--remount-ro", "/"));
    if (filter.isPresent()) {
      line.addAll(List.of("--seccomp", "3"));
    }
    line.add("--");
    line.addAll(ResourceLimits.withTasks(prlimit, command));
    line.addAll(command.line(TEMP));
    return room.starting(line);
  }
}
