package org.vigil.media.picture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.bytedeco.javacpp.Loader;

/**
 * Native code, loaded when it is first needed from a private folder that is gone before any file is
 * read: the system keeps what is loaded. A folder that a killed process left behind holds nothing
 * of a file, and the next process deletes it.
 */
final class NativeLibraries {
  private static final String PREFIX = "vigil-codecs-";
  private static final Path FOLDER = folder();

  private NativeLibraries() {}

  /**
   * Loads what these classes need; false where there is no such library for this machine.
   *
   * @param library where its code is: the package, and its first class
   * @param classes every one that is used: each looks for the folder when it is initialized
   * @throws LinkageError when there is such a library, and it cannot be loaded
   */
  static synchronized boolean load(String library, List<Class<?>> classes) {
    if (!exists(library)) {
      return false;
    }
    try {
      Files.createDirectory(
          FOLDER,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
      try {
        for (Class<?> each : classes) {
          Class.forName(each.getName());
        }
        return true;
      } catch (ClassNotFoundException e) {
        throw new LinkageError("A class of " + library + " is missing", e);
      } finally {
        delete(FOLDER);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean exists(String library) {
    int slash = library.lastIndexOf('/');
    String code = System.mapLibraryName("jni" + library.substring(slash + 1));
    String resource = "/" + library.substring(0, slash + 1) + Loader.getPlatform() + "/" + code;
    return NativeLibraries.class.getResource(resource) != null;
  }

  /** The folder's name is set once; the folder is made, and deleted, for each library. */
  private static Path folder() {
    try {
      Path parent = Path.of(System.getProperty("java.io.tmpdir"));
      sweep(parent);
      Path folder = Files.createTempDirectory(parent, PREFIX + ProcessHandle.current().pid() + "-");
      delete(folder);
      System.setProperty("org.bytedeco.javacpp.cachedir", folder.toString());
      // What native code holds is freed by its owner, and its amount is limited below.
      System.setProperty("org.bytedeco.javacpp.nopointergc", "true");
      System.setProperty("org.bytedeco.javacpp.maxPhysicalBytes", "0");
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Deletes the folders of processes that are no more. What cannot be deleted is another user's.
   */
  static void sweep(Path parent) {
    try (DirectoryStream<Path> folders = Files.newDirectoryStream(parent, PREFIX + "*")) {
      for (Path folder : folders) {
        if (lost(folder.getFileName().toString())) {
          delete(folder);
        }
      }
    } catch (IOException e) {
      // The next process tries again.
      return;
    }
  }

  private static boolean lost(String folder) {
    String[] parts = folder.substring(PREFIX.length()).split("-", -1);
    return parts[0].matches("[0-9]{1,18}") && ProcessHandle.of(Long.parseLong(parts[0])).isEmpty();
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
