package org.vigil.container.zip;

import java.io.IOException;
import java.util.Optional;
import org.vigil.container.ByteRange;
import org.vigil.container.ByteWindow;
import org.vigil.container.Failures;
import org.vigil.container.SeekableBytes;
import org.vigil.container.VolumeStarts;

/**
 * What the end of a regular zip says: no other data before it or behind it, no volume missing.
 *
 * @param directoryFrom where the directory begins
 * @param directoryTo where it ends
 * @param listed how many members it lists
 */
record EndOfCentralDirectory(long directoryFrom, long directoryTo, long listed) {
  private static final int LONGEST_COMMENT = 0xFFFF;
  private static final int LOCATOR_BYTES = 20;
  private static final int END64_BYTES = 56;
  private static final int MANY = 0xFFFF;
  private static final long IN_END64 = 0xFFFFFFFFL;

  /** The volumes of a zip, with the number that it gives the last one. */
  static VolumeStarts volumes(SeekableBytes bytes) {
    VolumeStarts volumes = bytes.volumes();
    if (!volumes.several()) {
      return volumes;
    }
    try {
      return last(bytes, (tail, at, from) -> Optional.of(tail.int16(at + 4)))
          .filter(number -> number != MANY)
          .map(volumes::lastNumbered)
          .orElse(volumes);
    } catch (IOException e) {
      // The members before it can be read; then this is met again.
      Failures.passKill(e);
      return volumes;
    }
  }

  static Optional<EndOfCentralDirectory> of(SeekableBytes bytes) throws IOException {
    return last(bytes, (tail, at, from) -> at(bytes, tail, at, from))
        .filter(end -> end.agrees(bytes.sizeBytes()));
  }

  /** Reads something of an end record; empty where it is none. */
  private interface Parser<T> {
    Optional<T> of(ByteWindow tail, int at, long from) throws IOException;
  }

  private static <T> Optional<T> last(SeekableBytes bytes, Parser<T> parser) throws IOException {
    long size = bytes.sizeBytes();
    long from = Math.max(0, size - ZipSignatures.END_BYTES - LONGEST_COMMENT - LOCATOR_BYTES);
    ByteWindow tail = ByteRange.of(bytes, from, size);
    if (!tail.has((int) (size - from))) {
      return Optional.empty();
    }
    for (int at = tail.buffered() - ZipSignatures.END_BYTES; at >= 0; at--) {
      if (tail.int32(at) == ZipSignatures.END
          && at + ZipSignatures.END_BYTES + tail.int16(at + 20) == tail.buffered()) {
        return parser.of(tail, at, from);
      }
    }
    return Optional.empty();
  }

  private static Optional<EndOfCentralDirectory> at(
      SeekableBytes bytes, ByteWindow tail, int at, long from) throws IOException {
    long directorySize = Integer.toUnsignedLong(tail.int32(at + 12));
    long directoryOffset = Integer.toUnsignedLong(tail.int32(at + 16));
    long directoryFrom = bytes.volumes().offset(tail.int16(at + 6), directoryOffset);
    boolean wide = at >= LOCATOR_BYTES && tail.int32(at - LOCATOR_BYTES) == ZipSignatures.LOCATOR64;
    if (wide) {
      int volume = tail.int32(at - LOCATOR_BYTES + 4);
      return wide(bytes, bytes.volumes().offset(volume, tail.int64(at - LOCATOR_BYTES + 8)));
    }
    boolean regular =
        tail.int16(at + 4) == bytes.volumes().lastNumber()
            && directoryOffset != IN_END64
            && directoryFrom + directorySize == from + at;
    return regular
        ? Optional.of(
            new EndOfCentralDirectory(
                directoryFrom, directoryFrom + directorySize, tail.int16(at + 10)))
        : Optional.empty();
  }

  private static Optional<EndOfCentralDirectory> wide(SeekableBytes bytes, long end64)
      throws IOException {
    if (end64 < 0 || end64 > bytes.sizeBytes() - END64_BYTES) {
      return Optional.empty();
    }
    ByteWindow record = ByteRange.of(bytes, end64, end64 + END64_BYTES);
    long directorySize = record.int64(40);
    long directoryFrom = bytes.volumes().offset(record.int32(20), record.int64(48));
    return record.int32(0) == ZipSignatures.END64 && directoryFrom + directorySize == end64
        ? Optional.of(new EndOfCentralDirectory(directoryFrom, end64, record.int64(32)))
        : Optional.empty();
  }

  private boolean agrees(long sizeBytes) {
    return directoryFrom >= 0 && directoryFrom <= directoryTo && directoryTo <= sizeBytes;
  }
}
