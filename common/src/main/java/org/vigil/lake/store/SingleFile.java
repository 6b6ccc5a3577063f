package org.vigil.lake.store;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.util.Arrays;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FSDataOutputStreamBuilder;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/** A file that one writer, and no second, may create. */
public record SingleFile(FileSystem files, Path path) {
  /** Makes hadoop-aws send {@code If-None-Match: *} with the bytes, and the store decide. */
  private static final String CONDITIONAL = "fs.option.create.conditional.overwrite";

  /** Asks nothing beforehand: the answer would be out of date. */
  private static final String UNASKED = "fs.s3a.create.performance";

  private static final int ATTEMPTS = 5;

  /**
   * Creates the file, unless it is there. But on an object store it may be seen before it is whole.
   *
   * <p>Where an object store's answer is lost, or a repeated request is refused because the first
   * one has arrived, what lies there is read: the same bytes are ours, since each commit holds an
   * id of its own.
   *
   * @return whether it lies there with this content
   */
  public boolean create(byte[] content) throws IOException {
    return switch (StoreKind.of(files.makeQualified(path))) {
      case DISK -> createLocal(content);
      case OBJECTS -> createObject(content);
      case HDFS -> createFile(content);
    };
  }

  /** Looking first and writing then, as Hadoop does on a local disk, lets two of them in. */
  private boolean createLocal(byte[] content) throws IOException {
    java.nio.file.Path file = java.nio.file.Path.of(path.toUri().getPath());
    boolean whole = false;
    try (OutputStream out = Files.newOutputStream(file, CREATE_NEW, WRITE)) {
      try {
        out.write(content);
        whole = true;
      } finally {
        if (!whole) {
          // Half of one on a full disk would be another's for all who come.
          Files.delete(file);
        }
      }
      return true;
    } catch (FileAlreadyExistsException taken) {
      return false;
    }
  }

  private boolean createFile(byte[] content) throws IOException {
    try (FSDataOutputStream out = files.create(path, false)) {
      out.write(content);
      return true;
    } catch (FileAlreadyExistsException | org.apache.hadoop.fs.FileAlreadyExistsException taken) {
      return false;
    }
  }

  private boolean createObject(byte[] content) throws IOException {
    for (int attempt = 1; ; attempt++) {
      try {
        put(content);
        return true;
      } catch (AccessDeniedException | InterruptedIOException e) {
        throw e;
      } catch (IOException e) {
        Found found = found(content, e);
        if (found != Found.NOTHING) {
          return found == Found.SAME;
        }
        // Nothing arrived; or the store had two of them at once and took neither (409).
        if (attempt == ATTEMPTS) {
          throw e;
        }
      }
      pause(attempt);
    }
  }

  private void put(byte[] content) throws IOException {
    FSDataOutputStreamBuilder<?, ?> created = files.createFile(path).overwrite(false).recursive();
    created.must(CONDITIONAL, true);
    created.opt(UNASKED, true);
    fill(created.build(), content);
  }

  /**
   * Writes all or, where that fails, nothing: closing would publish what was written until then.
   */
  static void fill(FSDataOutputStream out, byte[] content) throws IOException {
    try {
      out.write(content);
    } catch (IOException | RuntimeException e) {
      out.abort();
      throw e;
    }
    out.close();
  }

  private enum Found {
    NOTHING,
    SAME,
    OTHER
  }

  private Found found(byte[] content, IOException failure) throws IOException {
    try (FSDataInputStream in = files.open(path)) {
      boolean same = Arrays.equals(content, in.readNBytes(content.length)) && in.read() == -1;
      return same ? Found.SAME : Found.OTHER;
    } catch (FileNotFoundException absent) {
      return Found.NOTHING;
    } catch (IOException unreadable) {
      unreadable.addSuppressed(failure);
      throw unreadable;
    }
  }

  private static void pause(int attempt) throws InterruptedIOException {
    try {
      Thread.sleep(100L << attempt);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while a commit was repeated");
    }
  }
}
