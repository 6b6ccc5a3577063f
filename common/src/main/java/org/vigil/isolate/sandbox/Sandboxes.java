package org.vigil.isolate.sandbox;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the child processes of this JVM are kept in. Each kind is tried once; what was asked for by
 * name and does not work is an error, and of what was not a warning says what is missing.
 */
public final class Sandboxes {
  private static final Logger LOG = LoggerFactory.getLogger(Sandboxes.class);

  private static SandboxKind wanted = SandboxKind.AUTO;
  private static @Nullable Sandbox chosen;

  private Sandboxes() {}

  /** Has all processes that start from now on kept so; it is tried with the first of them. */
  public static synchronized void want(SandboxKind kind) {
    if (wanted != kind) {
      wanted = kind;
      chosen = null;
    }
  }

  /**
   * What is wanted, where it works.
   *
   * @param command such as will be started
   * @throws IllegalArgumentException when that kind does not work here; it says why
   */
  public static synchronized Sandbox chosen(ChildCommand command) {
    if (chosen == null) {
      chosen = chosen(wanted, command, Tools.ofThisMachine());
    }
    return chosen;
  }

  /** A sandbox of that kind, by these tools. */
  static Sandbox chosen(SandboxKind kind, ChildCommand command, Tools tools) {
    return switch (kind) {
      case NONE -> LimitedSandbox.none();
      case BWRAP -> required(bubblewrap(command, tools));
      case PRLIMIT -> required(limited(command, tools));
      case AUTO -> strongest(command, tools);
    };
  }

  private static Sandbox required(Trial trial) {
    if (trial.sandbox() == null) {
      throw new IllegalArgumentException(
          "sandbox = %s does not work on this machine: %s"
              .formatted(trial.kind().word(), trial.failure()));
    }
    return trial.sandbox();
  }

  private static Sandbox strongest(ChildCommand command, Tools tools) {
    Trial walls = bubblewrap(command, tools);
    if (walls.sandbox() != null) {
      return walls.sandbox();
    }
    Trial limits = limited(command, tools);
    Sandbox next = limits.sandbox() == null ? LimitedSandbox.none() : limits.sandbox();
    LOG.warn(
        "Untrusted files are read without a sandbox of bubblewrap, with {}: {}. The setting is"
            + " vigil.isolate.sandbox.",
        limits.sandbox() == null ? "no limits either: " + limits.failure() : "limits by prlimit",
        walls.failure());
    return next;
  }

  /**
   * How a kind fared here.
   *
   * @param sandbox null where it does not work
   * @param failure why not
   */
  private record Trial(SandboxKind kind, @Nullable Sandbox sandbox, String failure) {
    static Trial of(Sandbox sandbox, ChildCommand command) {
      Optional<String> failure = SelfTest.failure(sandbox, command);
      return new Trial(
          sandbox.kind(), failure.isPresent() ? null : sandbox, failure.orElse("it works"));
    }

    static Trial missing(SandboxKind kind, String tool, String debian) {
      return new Trial(kind, null, "%s is not installed (package %s)".formatted(tool, debian));
    }
  }

  private static Trial bubblewrap(ChildCommand command, Tools tools) {
    Optional<Path> bwrap = tools.find("bwrap");
    Optional<Path> prlimit = tools.find("prlimit");
    if (bwrap.isEmpty()) {
      return Trial.missing(SandboxKind.BWRAP, "bwrap", "bubblewrap");
    }
    if (prlimit.isEmpty()) {
      return Trial.missing(SandboxKind.BWRAP, "prlimit", "util-linux");
    }
    try {
      Path java = Path.of(command.java().get(0));
      return Trial.of(Bubblewrap.of(bwrap.get(), prlimit.get(), java), command);
    } catch (IOException e) {
      return new Trial(SandboxKind.BWRAP, null, String.valueOf(e.getMessage()));
    }
  }

  private static Trial limited(ChildCommand command, Tools tools) {
    Optional<Path> prlimit = tools.find("prlimit");
    if (prlimit.isEmpty()) {
      return Trial.missing(SandboxKind.PRLIMIT, "prlimit", "util-linux");
    }
    Trial both = Trial.of(LimitedSandbox.of(prlimit.get(), tools.find("setpriv")), command);
    return both.sandbox() == null
        ? Trial.of(LimitedSandbox.of(prlimit.get(), Optional.empty()), command)
        : both;
  }
}
