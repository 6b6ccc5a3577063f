package org.vigil.isolate.io;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Files that processes which were killed while they spilled have left behind. */
final class LostTempCopies {
  static final String PREFIX = "vigil-";
  static final String SUFFIX = ".spill";

  /** A younger file may be about to be locked. */
  private static final Duration LEAST_AGE = Duration.ofMinutes(1);

  private static boolean swept;

  private LostTempCopies() {}

  /** Deletes them, before this process spills for the first time. */
  static synchronized void sweepOnce() {
    if (!swept) {
      swept = true;
      sweep(Path.of(System.getProperty("java.io.tmpdir")), Instant.now().minus(LEAST_AGE));
    }
  }

  /** Deletes what is older, and locked by nobody. What cannot be deleted is another user's. */
  static void sweep(Path folder, Instant before) {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, PREFIX + "*" + SUFFIX)) {
      for (Path file : files) {
        if (lost(file, before)) {
          Files.deleteIfExists(file);
        }
      }
    } catch (IOException e) {
      // The next process tries again.
      return;
    }
  }

  private static boolean lost(Path file, Instant before) {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      @Nullable FileLock lock = channel.tryLock();
      return lock != null && Files.getLastModifiedTime(file).toInstant().isBefore(before);
    } catch (IOException | OverlappingFileLockException e) {
      return false;
    }
  }
}
