package org.vigil.isolate.sandbox;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The programs of this machine.
 *
 * @param folders where they are looked for, in this order
 */
record Tools(List<Path> folders) {
  /** Where packages put such tools, whatever the PATH of a service is. */
  private static final List<String> USUAL =
      List.of("/usr/bin", "/bin", "/usr/sbin", "/sbin", "/usr/local/bin");

  /** Those of the PATH, and of the usual places. */
  static Tools ofThisMachine() {
    String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    return new Tools(
        Stream.concat(Stream.of(path.split(File.pathSeparator, -1)), USUAL.stream())
            .filter(folder -> folder.startsWith("/"))
            .map(Path::of)
            .toList());
  }

  /** Where a program is, if it is anywhere. */
  Optional<Path> find(String name) {
    return folders.stream()
        .map(folder -> folder.resolve(name))
        .filter(Files::isExecutable)
        .findFirst();
  }
}
