package org.vigil.isolate;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Errors of linkage: a class or a native library is missing, or does not fit the others. That is a
 * fault of the installation, and would befall every file alike.
 */
public final class Linkage {
  private static final int MAX_CAUSES = 20;

  /** What the JVM says of a class whose initialization had failed of these. */
  private static final List<String> EXHAUSTION = List.of("StackOverflowError", "OutOfMemoryError");

  private Linkage() {}

  /**
   * Leaves what may be a file's fault.
   *
   * @throws ReaderUnavailableException when the installation is broken; it names class or library
   */
  public static void passBroken(Throwable thrown) {
    Optional<Throwable> linkage =
        causes(thrown).filter(LinkageError.class::isInstance).reduce((outer, inner) -> inner);
    if (linkage.isPresent() && causes(thrown).noneMatch(Linkage::exhausted)) {
      throw ReaderUnavailableException.missing(named(linkage.get()));
    }
  }

  private static String named(Throwable linkage) {
    return linkage.getClass().getSimpleName() + ": " + linkage.getMessage();
  }

  /**
   * A file may use up stack or memory just while a class is initialized, which then fails for good.
   */
  private static boolean exhausted(Throwable cause) {
    return cause instanceof VirtualMachineError
        || EXHAUSTION.stream().anyMatch(String.valueOf(cause.getMessage())::contains);
  }

  private static Stream<Throwable> causes(Throwable thrown) {
    return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause).limit(MAX_CAUSES);
  }
}
