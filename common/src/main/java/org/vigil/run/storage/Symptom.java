package org.vigil.run.storage;

import java.nio.file.AccessDeniedException;
import java.nio.file.ReadOnlyFileSystemException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.hadoop.security.AccessControlException;

/**
 * What a failure shows of the machine. Systems say it in words alone, and what runs on another
 * machine is known by its words too.
 *
 * @param thrown the innermost that shows it
 * @param failed what failed by it, in one line
 */
public record Symptom(Kind kind, Throwable thrown, String failed) {
  private static final List<String> FULL =
      List.of("no space left on device", "disk quota exceeded", "quota is exceeded");
  private static final List<String> CLOSED =
      List.of("permission denied", "read-only file system", "mkdirs failed to create");

  static final String AGAIN =
      "Mend that, and start the same command again: it goes on where it stopped.";

  /** What keeps in temp what does not last: Spark, long lists, parts of what is sent to a store. */
  private static final List<String> OF_TEMP =
      List.of("org.apache.spark.", "org.apache.hadoop.fs.s3a.", "org.vigil.run.spill.");

  /** What is wrong. */
  public enum Kind {
    /** There is no room. */
    FULL,
    /** It may not be written to, or read. */
    CLOSED
  }

  /** What a failure, or any of its causes, shows. */
  public static Optional<Symptom> of(Throwable failure) {
    return chain(failure)
        .flatMap(thrown -> recognised(thrown, failure).stream())
        .reduce((outer, inner) -> inner);
  }

  private static Optional<Symptom> recognised(Throwable thrown, Throwable failure) {
    return kind(thrown).map(kind -> new Symptom(kind, thrown, firstLine(failure)));
  }

  static Stream<Throwable> chain(Throwable failure) {
    return Stream.iterate(failure, step -> step != null, Throwable::getCause);
  }

  private static Optional<Kind> kind(Throwable thrown) {
    String words = String.valueOf(thrown.getMessage()).toLowerCase(Locale.ROOT);
    if (FULL.stream().anyMatch(words::contains)) {
      return Optional.of(Kind.FULL);
    }
    boolean closed =
        thrown instanceof AccessDeniedException
            || thrown instanceof AccessControlException
            || thrown instanceof ReadOnlyFileSystemException
            || CLOSED.stream().anyMatch(words::contains);
    return closed ? Optional.of(Kind.CLOSED) : Optional.empty();
  }

  /** Whether it was met in what does not last, and not where tables or exports lie. */
  boolean metInTemp() {
    return Arrays.stream(thrown.getStackTrace())
        .map(StackTraceElement::getClassName)
        .filter(name -> name.startsWith("org."))
        .findFirst()
        .filter(name -> OF_TEMP.stream().anyMatch(name::startsWith))
        .isPresent();
  }

  /** What it is, where nothing is known of storages. */
  public String sentence() {
    return kind == Kind.FULL
        ? "A disk has no room: %s. %s".formatted(words(), AGAIN)
        : closed("what a run needs, %s".formatted(failed));
  }

  /** That a storage is closed. */
  String closed(String storage) {
    return "User %s may not use %s: %s. %s".formatted(user(), storage, words(), AGAIN);
  }

  static String user() {
    return System.getProperty("user.name", "?");
  }

  /** Its words, in one line; of what is denied the system says the path alone. */
  private String words() {
    String first = firstLine(thrown);
    return thrown instanceof AccessDeniedException ? first + " (permission denied)" : first;
  }

  private static String firstLine(Throwable thrown) {
    return String.valueOf(thrown.getMessage()).lines().findFirst().orElse("");
  }
}
