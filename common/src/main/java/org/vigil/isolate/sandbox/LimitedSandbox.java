package org.vigil.isolate.sandbox;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Limits alone, or not even those. Where {@code setpriv} is there too, no program that the process
 * runs has more rights than it; root's own are given up.
 */
record LimitedSandbox(SandboxKind kind, Optional<Path> prlimit, Optional<Path> setpriv)
    implements Sandbox {
  /** No tool at all. */
  static LimitedSandbox none() {
    return new LimitedSandbox(SandboxKind.NONE, Optional.empty(), Optional.empty());
  }

  /** The tools of util-linux. */
  static LimitedSandbox of(Path prlimit, Optional<Path> setpriv) {
    return new LimitedSandbox(SandboxKind.PRLIMIT, Optional.of(prlimit), setpriv);
  }

  @Override
  public Room room(ChildCommand command, @Nullable Path own) {
    List<String> line = new ArrayList<>();
    prlimit.ifPresent(tool -> line.addAll(ResourceLimits.of(tool, command)));
    setpriv.ifPresent(tool -> line.addAll(withoutRights(tool)));
    line.addAll(command.line(Path.of(System.getProperty("java.io.tmpdir"))));
    return new OpenRoom(List.copyOf(line));
  }

  private static List<String> withoutRights(Path setpriv) {
    List<String> words = new ArrayList<>(List.of(setpriv.toString(), "--no-new-privs"));
    if ("root".equals(System.getProperty("user.name"))) {
      words.addAll(List.of("--bounding-set=-all", "--inh-caps=-all"));
    }
    return words;
  }
}
