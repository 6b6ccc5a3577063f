package org.vigil.jobs;

import static java.nio.file.StandardCopyOption.COPY_ATTRIBUTES;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Folders of tests: a lake is a folder, and a copy of it a lake of its own. */
public final class Folders {
  private Folders() {}

  /** Copies a folder and all below it, with the times of its files, over what is there. */
  public static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path target = to.resolve(from.relativize(file));
        Files.createDirectories(target.getParent());
        Files.copy(file, target, COPY_ATTRIBUTES, REPLACE_EXISTING);
      }
    }
  }
}
