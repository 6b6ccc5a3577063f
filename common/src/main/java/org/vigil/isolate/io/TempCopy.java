package org.vigil.isolate.io;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;

/**
 * A container or video that needs random access, copied from its stream to one private file, which
 * is readable by this user only and deleted when closed. It is locked as long as its process lives,
 * so that {@link LostTempCopies} can tell what a killed process left behind.
 *
 * @param file in the folder that {@code java.io.tmpdir} names
 * @param channel holds the lock
 * @param sizeBytes how much was copied
 */
public record TempCopy(Path file, FileChannel channel, long sizeBytes) implements Closeable {
  private static final long TOO_LARGE = -1;
  private static final int BUFFER_BYTES = 1 << 16;

  /**
   * Copies the stream to its end; empty when it is longer than the limit.
   *
   * @throws TempFullException when the disk has no room for it
   * @throws IOException when the stream cannot be read
   */
  public static Optional<TempCopy> of(InputStream bytes, long maxBytes) throws IOException {
    return of(List.of(new Piece(0, bytes)), maxBytes);
  }

  /**
   * Copies pieces of a container, each to where it lies there; what is not copied takes no room.
   *
   * @throws IOException when a stream cannot be read
   */
  public static Optional<TempCopy> of(List<Piece> pieces, long maxBytes) throws IOException {
    LostTempCopies.sweepOnce();
    // Mode 600 where there are modes.
    Path temp = Path.of(System.getProperty("java.io.tmpdir"));
    Path file = make(temp);
    FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
    boolean copied = false;
    try {
      channel.lock();
      long size = copy(pieces, channel, maxBytes);
      TempCopy spill = new TempCopy(file, channel, size);
      copied = size >= 0;
      return copied ? Optional.of(spill) : Optional.empty();
    } finally {
      if (!copied) {
        channel.close();
        Files.deleteIfExists(file);
      }
    }
  }

  /** Whether a file lies where copies do. */
  public static boolean liesAt(Path file) {
    Path temp = Path.of(System.getProperty("java.io.tmpdir")).toAbsolutePath();
    return temp.equals(file.toAbsolutePath().getParent());
  }

  /**
   * Appends the stream to the file; returns how many bytes, or a negative number, and the file is
   * as it was, when there are more than the limit.
   *
   * @throws TempFullException when the disk has no room for it; the file is as it was
   * @throws IOException when the stream cannot be read
   */
  public long append(InputStream bytes, long maxBytes) throws IOException {
    long end = channel.size();
    long appended = TOO_LARGE;
    try {
      appended = copy(List.of(new Piece(end, bytes)), channel, maxBytes);
      return appended;
    } finally {
      if (appended < 0) {
        channel.truncate(end);
      }
    }
  }

  /**
   * A piece of a container.
   *
   * @param offset where it lies there
   */
  public record Piece(long offset, InputStream bytes) {}

  private static long copy(List<Piece> pieces, FileChannel file, long maxBytes) throws IOException {
    byte[] buffer = new byte[BUFFER_BYTES];
    long size = 0;
    for (Piece piece : pieces) {
      InputStream bytes = piece.bytes();
      long at = piece.offset();
      for (int count = bytes.read(buffer); count >= 0; count = bytes.read(buffer)) {
        size += count;
        if (size > maxBytes) {
          return TOO_LARGE;
        }
        write(file, at, ByteBuffer.wrap(buffer, 0, count));
        at += count;
      }
    }
    return size;
  }

  private static Path make(Path temp) throws TempFullException {
    try {
      return Files.createTempFile(temp, LostTempCopies.PREFIX, LostTempCopies.SUFFIX);
    } catch (IOException e) {
      throw new TempFullException(e);
    }
  }

  private static void write(FileChannel file, long offset, ByteBuffer bytes) throws IOException {
    try {
      long at = offset;
      while (bytes.hasRemaining()) {
        at += file.write(bytes, at);
      }
    } catch (ClosedChannelException e) {
      // The task was killed.
      throw e;
    } catch (IOException e) {
      throw new TempFullException(e);
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
    Files.deleteIfExists(file);
  }
}
