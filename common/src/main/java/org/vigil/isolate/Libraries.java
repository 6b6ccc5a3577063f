package org.vigil.isolate;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Where the libraries of a process of its own are. The build lists the jars of all libraries that a
 * cluster does not have; in the jar for a cluster that list is empty, since it holds them all.
 */
final class Libraries {
  private static final String LIST = "/vigil-libraries.txt";

  private Libraries() {}

  /**
   * The jars of all libraries, as this process has them.
   *
   * @throws ReaderUnavailableException when one is missing; it is named
   */
  static List<String> paths() {
    return paths(names(), classPath());
  }

  /** The paths of the jars that have these names. */
  static List<String> paths(List<String> names, List<Path> classPath) {
    Map<String, Path> found = new HashMap<>();
    classPath.forEach(path -> found.putIfAbsent(String.valueOf(path.getFileName()), path));
    return names.stream().map(name -> path(name, found)).toList();
  }

  private static String path(String name, Map<String, Path> found) {
    Path path = found.get(name);
    if (path == null || !Files.exists(path)) {
      throw ReaderUnavailableException.missing(name);
    }
    return path.toAbsolutePath().toString();
  }

  private static List<String> names() {
    try (InputStream list = Libraries.class.getResourceAsStream(LIST)) {
      if (list == null) {
        throw new ReaderUnavailableException(LIST + " is missing from the build");
      }
      return Stream.of(new String(list.readAllBytes(), UTF_8).strip().split(":", -1))
          .filter(path -> !path.isEmpty())
          .map(path -> path.substring(path.lastIndexOf('/') + 1))
          .toList();
    } catch (IOException e) {
      throw new ReaderUnavailableException(LIST + " cannot be read", e);
    }
  }

  /** The class path of this process, and what Spark has added to it. */
  private static List<Path> classPath() {
    List<Path> paths = new ArrayList<>();
    for (String path : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      paths.add(Path.of(path));
    }
    ClassLoader loader = Libraries.class.getClassLoader();
    while (loader != null) {
      if (loader instanceof URLClassLoader several) {
        Stream.of(several.getURLs()).flatMap(Libraries::file).forEach(paths::add);
      }
      loader = loader.getParent();
    }
    return paths;
  }

  private static Stream<Path> file(URL url) {
    try {
      URI uri = url.toURI();
      return "file".equals(uri.getScheme()) ? Stream.of(Path.of(uri)) : Stream.empty();
    } catch (URISyntaxException | IllegalArgumentException | FileSystemNotFoundException e) {
      return Stream.empty();
    }
  }
}
