package org.vigil.archive;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A container that needs random access, copied from its stream to one private file, which is
 * readable by this user only and deleted when closed.
 *
 * @param file in the folder that {@code java.io.tmpdir} names
 */
record Spill(Path file, long sizeBytes) implements Closeable {
  private static final long TOO_LARGE = -1;
  private static final int BUFFER_BYTES = 1 << 16;

  /**
   * Copies the stream to its end; empty when it is longer than the limit, or than the disk has room
   * for.
   *
   * @throws IOException when the stream cannot be read
   */
  static Optional<Spill> of(InputStream bytes, long maxBytes) throws IOException {
    // Mode 600 where there are modes.
    Path file = Files.createTempFile("vigil-", ".spill");
    boolean copied = false;
    try {
      long size = copy(bytes, file, maxBytes);
      copied = size >= 0;
      return copied ? Optional.of(new Spill(file, size)) : Optional.empty();
    } finally {
      if (!copied) {
        Files.deleteIfExists(file);
      }
    }
  }

  private static long copy(InputStream bytes, Path file, long maxBytes) throws IOException {
    byte[] buffer = new byte[BUFFER_BYTES];
    long size = 0;
    try (OutputStream out = Files.newOutputStream(file)) {
      for (int count = bytes.read(buffer); count >= 0; count = bytes.read(buffer)) {
        size += count;
        if (size > maxBytes || !written(out, buffer, count)) {
          return TOO_LARGE;
        }
      }
    }
    return size;
  }

  private static boolean written(OutputStream out, byte[] buffer, int count) {
    try {
      out.write(buffer, 0, count);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(file);
  }
}
