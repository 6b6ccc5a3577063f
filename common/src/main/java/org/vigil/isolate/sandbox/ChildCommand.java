package org.vigil.isolate.sandbox;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A Java process that is to be started.
 *
 * @param java the program, and what the JVM is given
 * @param heapMegabytes its heap, which is among those
 * @param main the main class, and what it is given
 */
public record ChildCommand(
    List<String> java, int heapMegabytes, List<Path> classPath, List<String> main) {
  public ChildCommand {
    java = List.copyOf(java);
    classPath = List.copyOf(classPath);
    main = List.copyOf(main);
  }

  /** The same JVM with another main class. */
  ChildCommand running(Class<?> other) {
    return new ChildCommand(java, heapMegabytes, classPath, List.of(other.getName()));
  }

  /** The command line of a process whose temporary files go to that folder. */
  public List<String> line(Path temp) {
    String paths =
        classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    return Stream.of(java, List.of("-Djava.io.tmpdir=" + temp, "-cp", paths), main)
        .flatMap(List::stream)
        .toList();
  }
}
