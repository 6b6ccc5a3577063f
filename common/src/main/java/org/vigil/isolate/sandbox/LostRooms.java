package org.vigil.isolate.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Rooms whose parent was killed. */
final class LostRooms {
  static final String PREFIX = "vigil-room-";
  static final String LOCK = "lock";

  /** A younger one may be about to be locked. */
  private static final Duration LEAST_AGE = Duration.ofMinutes(1);

  private static boolean swept;

  private LostRooms() {}

  /** Deletes them, before this process makes its first. */
  static synchronized void sweepOnce() {
    if (!swept) {
      swept = true;
      sweep(Path.of(System.getProperty("java.io.tmpdir")), Instant.now().minus(LEAST_AGE));
    }
  }

  /** Deletes what is older, and locked by nobody. What cannot be deleted is another user's. */
  static void sweep(Path temp, Instant before) {
    try (DirectoryStream<Path> rooms = Files.newDirectoryStream(temp, PREFIX + "*")) {
      for (Path room : rooms) {
        if (lost(room, before)) {
          delete(room);
        }
      }
    } catch (IOException e) {
      // The next process tries again.
      return;
    }
  }

  private static boolean lost(Path room, Instant before) {
    try {
      if (!Files.getLastModifiedTime(room).toInstant().isBefore(before)) {
        return false;
      }
      if (!Files.exists(room.resolve(LOCK))) {
        return true;
      }
      try (FileChannel channel = FileChannel.open(room.resolve(LOCK), StandardOpenOption.WRITE)) {
        @Nullable FileLock free = channel.tryLock();
        return free != null;
      }
    } catch (IOException | OverlappingFileLockException e) {
      return false;
    }
  }

  /** Deletes a folder and what is in it. */
  static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }
}
