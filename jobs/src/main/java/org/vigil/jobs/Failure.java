package org.vigil.jobs;

import java.util.Optional;
import java.util.stream.Stream;
import org.vigil.isolate.ReaderUnavailableException;
import org.vigil.lake.NewerLakeException;
import org.vigil.lake.lease.LakeBusyException;
import org.vigil.lake.lease.LeaseLostException;
import org.vigil.run.GateException;
import org.vigil.run.settings.SettingsException;
import org.vigil.run.storage.StorageException;
import org.vigil.run.storage.Symptom;

/**
 * How a failure ends the process: the code for whoever scheduled it, and a sentence for a person.
 */
record Failure(int exitCode, String sentence) {
  static final int FAILED = 1;
  static final int SETTINGS = 3;
  static final int REFUSED = 4;
  static final int NEWER_LAKE = 5;
  static final int BUSY_LAKE = 6;
  static final int NO_STORAGE = 7;

  private static final String AFTERWARDS =
      "Nothing of this run was published; the same command goes on where it stopped.";

  static Failure of(Throwable failure) {
    if (failure instanceof SettingsException) {
      return new Failure(SETTINGS, "Settings: " + failure.getMessage());
    }
    if (failure instanceof GateException) {
      return new Failure(
          REFUSED, "The gate refused, and nothing was published: " + failure.getMessage());
    }
    if (failure instanceof NewerLakeException) {
      return new Failure(NEWER_LAKE, String.valueOf(failure.getMessage()));
    }
    if (failure instanceof LakeBusyException) {
      return new Failure(BUSY_LAKE, String.valueOf(failure.getMessage()));
    }
    Optional<String> lost = cause(failure, LeaseLostException.class);
    if (lost.isPresent()) {
      return new Failure(BUSY_LAKE, lost.get());
    }
    if (failure instanceof StorageException) {
      return new Failure(NO_STORAGE, String.valueOf(failure.getMessage()));
    }
    Optional<String> storage = Symptom.of(failure).map(Symptom::sentence);
    if (storage.isPresent()) {
      return new Failure(NO_STORAGE, storage.get());
    }
    return unforeseen(failure);
  }

  private static Failure unforeseen(Throwable failure) {
    Optional<String> broken = cause(failure, ReaderUnavailableException.class);
    if (broken.isPresent()) {
      return new Failure(
          FAILED,
          "Failed: the installation is broken, and no file is to blame. %s.\n"
                  .formatted(broken.get())
              + AFTERWARDS);
    }
    Throwable cause =
        Stream.iterate(failure, step -> step != null, Throwable::getCause)
            .reduce((outer, inner) -> inner)
            .orElse(failure);
    String message = cause.getMessage() == null ? "" : ": " + firstLine(cause);
    return new Failure(
        FAILED,
        "Failed: "
            + firstLine(failure)
            + (cause == failure ? "" : "\n  because " + cause.getClass().getSimpleName() + message)
            + "\n"
            + AFTERWARDS);
  }

  /** The message of the first of a kind among a failure and its causes. */
  private static Optional<String> cause(Throwable failure, Class<? extends Throwable> kind) {
    return Stream.iterate(failure, step -> step != null, Throwable::getCause)
        .filter(kind::isInstance)
        .map(Failure::firstLine)
        .findFirst();
  }

  private static String firstLine(Throwable failure) {
    return String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
  }
}
