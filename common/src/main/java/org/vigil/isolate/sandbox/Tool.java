package org.vigil.isolate.sandbox;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** A program of this machine. */
final class Tool {
  /** Where packages put such tools, whatever the PATH of a service is. */
  private static final String USUAL = "/usr/bin:/bin:/usr/sbin:/sbin:/usr/local/bin";

  private Tool() {}

  /** Where it is, if it is anywhere. */
  static Optional<Path> find(String name) {
    String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    return Stream.of((path + File.pathSeparator + USUAL).split(File.pathSeparator, -1))
        .filter(folder -> folder.startsWith("/"))
        .flatMap(folder -> file(folder, name))
        .filter(Files::isExecutable)
        .findFirst();
  }

  private static Stream<Path> file(String folder, String name) {
    try {
      return Stream.of(Path.of(folder, name));
    } catch (InvalidPathException e) {
      return Stream.empty();
    }
  }
}
