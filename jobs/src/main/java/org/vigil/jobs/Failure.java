package org.vigil.jobs;

import java.util.Optional;
import java.util.stream.Stream;
import org.vigil.isolate.ReaderUnavailableException;
import org.vigil.lake.NewerLakeException;
import org.vigil.run.GateException;
import org.vigil.run.settings.SettingsException;

/**
 * How a failure ends the process: the code for whoever scheduled it, and a sentence for a person.
 */
record Failure(int exitCode, String sentence) {
  static final int FAILED = 1;
  static final int SETTINGS = 3;
  static final int REFUSED = 4;
  static final int NEWER_LAKE = 5;

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
    Optional<String> broken =
        Stream.iterate(failure, step -> step != null, Throwable::getCause)
            .filter(ReaderUnavailableException.class::isInstance)
            .map(Failure::firstLine)
            .findFirst();
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
    String said = cause.getMessage() == null ? "" : ": " + firstLine(cause);
    return new Failure(
        FAILED,
        "Failed: "
            + firstLine(failure)
            + (cause == failure ? "" : "\n  because " + cause.getClass().getSimpleName() + said)
            + "\n"
            + AFTERWARDS);
  }

  private static String firstLine(Throwable failure) {
    return String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
  }
}
