package org.vigil.run.storage;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.FsStatus;
import org.apache.hadoop.fs.Path;

/**
 * A disk or store that a run needs, by the folder that it is used in.
 *
 * @param name for a sentence
 * @param location any Hadoop path
 */
public record Storage(String name, String location) {
  private static final String DISK = "file";
  private static final String PROBE = ".vigil-probe-";

  /** More than any disk has: what a store says that knows no bounds. */
  private static final long BOUNDLESS = 1L << 60;

  /** Why nothing can be written there: an empty file is made where the folder is, or would be. */
  Optional<String> refusal(Configuration hadoop) {
    try {
      Path folder = new Path(location);
      FileSystem files = folder.getFileSystem(hadoop);
      Path probe = new Path(nearest(files, files.makeQualified(folder)), PROBE + UUID.randomUUID());
      files.create(probe, false).close();
      files.delete(probe, false);
      return Optional.empty();
    } catch (IOException | RuntimeException e) {
      return Optional.of(
          String.valueOf(e.getMessage())
              .lines()
              .findFirst()
              .map(words -> words.replaceAll(PROBE + "[-0-9a-f]+", ""))
              .orElse(e.getClass().getSimpleName()));
    }
  }

  /** On a disk, why nothing can be written to a folder in it, which somebody else has made. */
  Optional<String> refusalWithin(Configuration hadoop) {
    try {
      Path folder = new Path(location);
      Path whole = folder.getFileSystem(hadoop).makeQualified(folder);
      return DISK.equals(whole.toUri().getScheme())
          ? closedFolder(java.nio.file.Path.of(whole.toUri().getPath()))
          : Optional.empty();
    } catch (IOException | RuntimeException e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }

  /** The nearest folder that is there. */
  private static Path nearest(FileSystem files, Path whole) throws IOException {
    Path nearest = whole;
    while (!files.exists(nearest) && nearest.getParent() != null) {
      nearest = nearest.getParent();
    }
    return nearest;
  }

  private static Optional<String> closedFolder(java.nio.file.Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return Optional.empty();
    }
    try (DirectoryStream<java.nio.file.Path> within = Files.newDirectoryStream(folder)) {
      for (java.nio.file.Path one : within) {
        if (Files.isDirectory(one) && !Files.isWritable(one)) {
          return Optional.of(one + " (Permission denied)");
        }
      }
    }
    return Optional.empty();
  }

  /** How many bytes are free there, where that is bounded and known. */
  OptionalLong freeBytes(Configuration hadoop) {
    try {
      Path folder = new Path(location);
      FileSystem files = folder.getFileSystem(hadoop);
      FsStatus status = files.getStatus(nearest(files, files.makeQualified(folder)));
      boolean bounded = status.getCapacity() > 0 && status.getRemaining() < BOUNDLESS;
      return bounded ? OptionalLong.of(status.getRemaining()) : OptionalLong.empty();
    } catch (IOException | RuntimeException e) {
      return OptionalLong.empty();
    }
  }

  /** Whether words name something in it. */
  boolean isNamedIn(String words) {
    return words.contains(new Path(location).toUri().getPath());
  }

  @Override
  public String toString() {
    return "%s (%s)".formatted(name, location);
  }
}
