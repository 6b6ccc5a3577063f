package org.vigil.hashset.sqlite;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.vigil.hashset.entry.BrokenHashSetException;
import org.vigil.hashset.entry.Entries;
import org.vigil.hashset.entry.HashSetFormat;
import org.vigil.isolate.IsolatedReader;
import org.vigil.isolate.Isolation;
import org.vigil.isolate.Passwords;
import org.vigil.isolate.ReadRequest;
import org.vigil.isolate.io.TempCopy;
import org.vigil.model.term.EntryStatus;

/**
 * A SQLite database of hashes, read by a process of its own: NIST's reference data set of software,
 * version 3, full or minimal, whose entries are {@link EntryStatus#KNOWN}; or Autopsy's and The
 * Sleuth Kit's ({@code .kdb}). Where it lies in no local file, it is copied to a private one.
 */
public final class SqliteList implements HashSetFormat {
  private static final byte[] MAGIC = "SQLite format 3\0".getBytes(US_ASCII);
  private static final int HEADER_BYTES = 100;
  private static final long MAX_SPILL_BYTES = 64L << 30;

  @Override
  public String name() {
    return "sqlite";
  }

  @Override
  public boolean recognises(byte[] head) {
    return head.length >= MAGIC.length
        && Arrays.equals(MAGIC, 0, MAGIC.length, head, 0, MAGIC.length);
  }

  @Override
  public Entries open(InputStream bytes) throws IOException {
    try (bytes) {
      var spill =
          TempCopy.of(bytes, MAX_SPILL_BYTES)
              .orElseThrow(
                  () ->
                      new BrokenHashSetException(
                          "The database is too large to be copied: let it lie unpacked in a local"
                              + " file."));
      return open(spill.file(), spill);
    }
  }

  @Override
  public Entries open(InputStream bytes, Path file) throws IOException {
    if (!US_ASCII.newEncoder().canEncode(file.toString())) {
      return open(bytes); // a process without a locale cannot find it
    }
    bytes.close();
    return open(file, () -> {});
  }

  private static Entries open(Path file, Closeable afterwards) throws IOException {
    var opened = Optional.<Entries>empty();
    try {
      requireWhole(file);
      var request = new ReadRequest(file, List.of(Files.size(file)), Passwords.NONE);
      opened =
          Optional.of(
              new SqliteEntries(
                  new IsolatedReader(Isolation.standard(), DatabaseLibrary.SQLITE, request),
                  afterwards));
      return opened.get();
    } finally {
      if (opened.isEmpty()) {
        afterwards.close();
      }
    }
  }

  /** SQLite takes what is cut off for zeros where less than a page is missing. */
  private static void requireWhole(Path file) throws IOException {
    var header = ByteBuffer.allocate(HEADER_BYTES);
    try (var channel = FileChannel.open(file)) {
      while (header.hasRemaining() && channel.read(header) >= 0) {}
    }
    if (header.hasRemaining() || !new SqliteList().recognises(header.array())) {
      throw new BrokenHashSetException("Byte 0: The file does not begin as a SQLite database.");
    }
    var pageBytes = Short.toUnsignedInt(header.getShort(16));
    pageBytes = pageBytes == 1 ? 65_536 : pageBytes;
    var pages = Integer.toUnsignedLong(header.getInt(28));
    var size = Files.size(file);
    if (pageBytes < 512 || size % pageBytes != 0 || size / pageBytes < pages) {
      throw new BrokenHashSetException(
          "Byte %d: The database ends within its %d pages of %d bytes."
              .formatted(size, pages, pageBytes));
    }
  }
}
