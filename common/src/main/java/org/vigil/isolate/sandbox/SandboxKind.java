package org.vigil.isolate.sandbox;

import java.util.Locale;
import java.util.stream.Stream;

/** What child processes are to be kept in, as the setting names it. */
public enum SandboxKind {
  /** The strongest that works here. */
  AUTO,
  /** Namespaces of their own, by bubblewrap, and limits. */
  BWRAP,
  /** Limits alone, by util-linux. */
  PRLIMIT,
  /** An empty environment and a small heap, as always, and nothing more. */
  NONE;

  /**
   * The kind that has this name.
   *
   * @throws IllegalArgumentException when none has
   */
  public static SandboxKind of(String name) {
    return Stream.of(values())
        .filter(kind -> kind.word().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "sandbox must be auto, bwrap, prlimit or none, not " + name));
  }

  /** Its name in settings. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
