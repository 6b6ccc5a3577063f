package org.vigil.isolate.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a JVM needs to read: the system's libraries, the JDK, and what the JDK's links lead to, for
 * some systems keep its configuration below {@code /etc}.
 */
final class JavaFiles {
  private static final List<String> SYSTEM =
      List.of("/usr/lib", "/usr/lib64", "/lib", "/lib64", "/etc/ld.so.cache");

  private static final int DEPTH = 6;

  private JavaFiles() {}

  /** Bindings of all that, for reading only. */
  static List<String> bindings(Path java) throws IOException {
    List<String> words = new ArrayList<>();
    for (String path : SYSTEM) {
      words.addAll(List.of("--ro-bind-try", path, path));
    }
    Path home = java.toAbsolutePath().resolve("../..").normalize();
    words.addAll(List.of("--ro-bind", home.toString(), home.toString()));
    linked(home.toRealPath())
        .forEach(
            (name, file) -> words.addAll(List.of("--ro-bind", file.toString(), name.toString())));
    return List.copyOf(words);
  }

  /** What links lead to that is below none of those, and where it is to be seen. */
  private static Map<Path, Path> linked(Path home) throws IOException {
    Map<Path, Path> files = new LinkedHashMap<>();
    try (Stream<Path> all = Files.walk(home, DEPTH)) {
      for (Path link : all.filter(Files::isSymbolicLink).sorted().toList()) {
        Path target = link.resolveSibling(Files.readSymbolicLink(link)).normalize();
        if (Files.exists(target) && !target.startsWith(home) && !system(target)) {
          files.put(target, target.toRealPath());
        }
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    return files;
  }

  private static boolean system(Path file) {
    return SYSTEM.stream().anyMatch(file::startsWith);
  }
}
