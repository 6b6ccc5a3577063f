package org.vigil.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hadoop.util.ShutdownHookManager;
import org.jspecify.annotations.Nullable;

/**
 * The one folder for all that a process and its children put into temp: copies, native libraries,
 * what Spark and other libraries leave there. It goes with the process; those of processes that
 * were killed, which nobody has locked any more, go when the next one begins.
 */
public final class RunFolder {
  static final String PREFIX = "vigil-run-";
  static final String LOCK = "lock";

  private static final String TEMP = "java.io.tmpdir";

  /** A younger one may be about to be locked. */
  private static final Duration LEAST_AGE = Duration.ofMinutes(1);

  /** With less, neither native code nor a copy of any size finds room. */
  private static final long LEAST_BYTES = 16L << 20;

  private static @Nullable FileChannel lock;
  private static @Nullable Path given;

  private RunFolder() {}

  /**
   * Makes the folder, for this user only, and has {@code java.io.tmpdir} name it from now on. The
   * JDK's own {@code createTempFile} without a folder does not ask for it any more by then.
   *
   * @throws UncheckedIOException when temp cannot be written to
   */
  public static synchronized void enter() {
    Path temp = temp();
    sweep(temp, Instant.now().minus(LEAST_AGE));
    try {
      requireRoom(temp);
      Path folder = temp.resolve(PREFIX + ProcessHandle.current().pid() + "-" + System.nanoTime());
      Files.createDirectory(
          folder,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
      lock =
          FileChannel.open(
              folder.resolve(LOCK), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
      FileLock unused = lock.lock();
      given = temp;
      System.setProperty(TEMP, folder.toString());
      // The least priority: after Spark has put away what is its own.
      ShutdownHookManager.get().addShutdownHook(() -> delete(folder), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "%s cannot be written to; it is where %s points: %s"
              .formatted(
                  temp,
                  TEMP,
                  e instanceof AccessDeniedException ? "permission denied" : e.getMessage()),
          e);
    }
  }

  /** The folder that others share, below which this process has its own. */
  public static synchronized Path temp() {
    return given == null ? Path.of(System.getProperty(TEMP)) : given;
  }

  private static void requireRoom(Path temp) throws IOException {
    FileStore disk = Files.getFileStore(temp);
    if (disk.getTotalSpace() > 0 && disk.getUsableSpace() < LEAST_BYTES) {
      throw new IOException(
          "%d MiB are free, and at least %d are needed"
              .formatted(disk.getUsableSpace() >> 20, LEAST_BYTES >> 20));
    }
  }

  /** Deletes the folders that are older and locked by nobody; others' cannot be deleted. */
  static void sweep(Path temp, Instant before) {
    try (DirectoryStream<Path> folders = Files.newDirectoryStream(temp, PREFIX + "*")) {
      for (Path folder : folders) {
        if (lost(folder, before)) {
          delete(folder);
        }
      }
    } catch (IOException e) {
      // The next process tries again.
      return;
    }
  }

  private static boolean lost(Path folder, Instant before) {
    Path file = folder.resolve(LOCK);
    try {
      if (!Files.exists(file)) {
        return Files.isDirectory(folder)
            && Files.getLastModifiedTime(folder).toInstant().isBefore(before);
      }
      try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
        @Nullable FileLock free = channel.tryLock();
        return free != null;
      }
    } catch (IOException | OverlappingFileLockException e) {
      return false;
    }
  }

  private static void delete(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
      for (Path file : deepestFirst) {
        Files.deleteIfExists(file);
      }
    } catch (IOException | UncheckedIOException e) {
      // Another user's, or still in use: the next process tries again.
      return;
    }
  }
}
