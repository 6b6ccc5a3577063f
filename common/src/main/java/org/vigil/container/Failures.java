package org.vigil.container;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.net.SocketTimeoutException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import org.jspecify.annotations.Nullable;
import org.vigil.isolate.Linkage;
import org.vigil.isolate.ReaderUnavailableException;
import org.vigil.model.Issue;
import org.vigil.model.term.Reason;
import org.vigil.model.term.Stage;

/**
 * What was thrown becomes an issue; only the death of the task, or a broken installation, passes
 * through.
 */
public final class Failures {
  private Failures() {}

  public static Issue issue(Stage stage, Throwable thrown) {
    passKill(thrown);
    if (thrown instanceof ArchiveException known) {
      return Issues.of(stage, known.reason());
    }
    Reason reason = thrown instanceof OutOfMemoryError ? Reason.MEMORY_LIMIT : Reason.INTERNAL;
    return new Issue(stage, reason, "Unforeseen: " + thrown.getClass().getSimpleName() + ".");
  }

  /** A failure to open or read the source object itself. */
  public static ArchiveException ofSource(Exception thrown) {
    passKill(thrown);
    return thrown instanceof ArchiveException known ? known : because(sourceReason(thrown));
  }

  /** A failure to read a container or a member of it: its bytes are at fault. */
  public static ArchiveException ofContainer(Exception thrown) {
    passKill(thrown);
    if (thrown instanceof ArchiveException known) {
      return known;
    }
    return because(thrown instanceof EOFException ? Reason.TRUNCATED : Reason.CORRUPT);
  }

  public static ArchiveException because(Reason reason) {
    return new ArchiveException(reason, Issues.sentence(reason));
  }

  /** A killed task must end, not write rows. */
  public static void passIfInterrupted() throws ClosedByInterruptException {
    if (Thread.currentThread().isInterrupted()) {
      throw new ClosedByInterruptException();
    }
  }

  /** Throws what ends the task, unchecked; anything else stays. */
  public static void passKill(@Nullable Throwable thrown) {
    boolean timeout = thrown instanceof SocketTimeoutException;
    if (thrown instanceof UncheckedIOException unchecked) {
      passKill(unchecked.getCause());
    } else if (thrown instanceof InterruptedIOException killed && !timeout) {
      throw new UncheckedIOException(killed);
    } else if (thrown instanceof ClosedByInterruptException killed) {
      throw new UncheckedIOException(killed);
    } else if (thrown instanceof ThreadDeath death) {
      throw death;
    } else if (thrown instanceof ReaderUnavailableException unavailable) {
      throw unavailable;
    } else if (thrown != null) {
      Linkage.passBroken(thrown);
    }
  }

  /** By simple name where the class belongs to Hadoop, which this package does not know. */
  private static Reason sourceReason(Exception thrown) {
    if (thrown instanceof FileNotFoundException || thrown instanceof NoSuchFileException) {
      return Reason.SOURCE_MISSING;
    }
    if (thrown instanceof AccessDeniedException) {
      return Reason.ACCESS_DENIED;
    }
    if (thrown instanceof EOFException) {
      return Reason.READ_SHORT;
    }
    return switch (thrown.getClass().getSimpleName()) {
      case "AccessControlException" -> Reason.ACCESS_DENIED;
      case "RemoteFileChangedException" -> Reason.SOURCE_CHANGED;
      default -> Reason.READ_GAVE_UP;
    };
  }
}
