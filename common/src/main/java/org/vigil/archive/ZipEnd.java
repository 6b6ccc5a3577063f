package org.vigil.archive;

import java.io.IOException;
import java.util.Optional;

/**
 * What the end of a regular zip says: no other data before it or behind it, one volume.
 *
 * @param directoryFrom where the directory begins
 * @param directoryTo where it ends
 * @param listed how many members it lists
 */
record ZipEnd(long directoryFrom, long directoryTo, long listed) {
  private static final int LONGEST_COMMENT = 0xFFFF;
  private static final int LOCATOR_BYTES = 20;
  private static final int END64_BYTES = 56;
  private static final long IN_END64 = 0xFFFFFFFFL;

  static Optional<ZipEnd> of(SeekableBytes bytes) throws IOException {
    long size = bytes.sizeBytes();
    long from = Math.max(0, size - ZipRecord.END_BYTES - LONGEST_COMMENT - LOCATOR_BYTES);
    ByteWindow tail = Range.of(bytes, from, size);
    if (!tail.has((int) (size - from))) {
      return Optional.empty();
    }
    for (int at = tail.buffered() - ZipRecord.END_BYTES; at >= 0; at--) {
      if (tail.int32(at) == ZipRecord.END
          && at + ZipRecord.END_BYTES + tail.int16(at + 20) == tail.buffered()) {
        return at(bytes, tail, at, from).filter(end -> end.agrees(size));
      }
    }
    return Optional.empty();
  }

  private static Optional<ZipEnd> at(SeekableBytes bytes, ByteWindow tail, int at, long from)
      throws IOException {
    long directorySize = Integer.toUnsignedLong(tail.int32(at + 12));
    long directoryFrom = Integer.toUnsignedLong(tail.int32(at + 16));
    boolean wide = at >= LOCATOR_BYTES && tail.int32(at - LOCATOR_BYTES) == ZipRecord.LOCATOR64;
    if (wide) {
      return wide(bytes, tail.int64(at - LOCATOR_BYTES + 8));
    }
    boolean regular =
        tail.int16(at + 4) == 0
            && directoryFrom != IN_END64
            && directoryFrom + directorySize == from + at;
    return regular
        ? Optional.of(new ZipEnd(directoryFrom, directoryFrom + directorySize, tail.int16(at + 10)))
        : Optional.empty();
  }

  private static Optional<ZipEnd> wide(SeekableBytes bytes, long end64) throws IOException {
    if (end64 < 0 || end64 + END64_BYTES > bytes.sizeBytes()) {
      return Optional.empty();
    }
    ByteWindow record = Range.of(bytes, end64, end64 + END64_BYTES);
    long directorySize = record.int64(40);
    long directoryFrom = record.int64(48);
    return record.int32(0) == ZipRecord.END64 && directoryFrom + directorySize == end64
        ? Optional.of(new ZipEnd(directoryFrom, end64, record.int64(32)))
        : Optional.empty();
  }

  private boolean agrees(long sizeBytes) {
    return directoryFrom >= 0 && directoryFrom <= directoryTo && directoryTo <= sizeBytes;
  }
}
