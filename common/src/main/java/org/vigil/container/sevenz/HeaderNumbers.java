package org.vigil.container.sevenz;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.BitSet;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import org.vigil.container.ArchiveException;
import org.vigil.container.Failures;
import org.vigil.model.term.Reason;

/**
 * The bytes and numbers of a 7z archive's header, in their order; they end with an {@link
 * EOFException}.
 */
final class HeaderNumbers {
  private final CheckedInputStream bytes;
  private int lastDigest;

  HeaderNumbers(InputStream bytes) {
    this.bytes = new CheckedInputStream(new BufferedInputStream(bytes), new CRC32());
  }

  int next() throws IOException {
    int next = bytes.read();
    if (next < 0) {
      throw new EOFException();
    }
    return next;
  }

  /**
   * A UINT64: as many bytes follow the first as it begins with ones; its other bits come on top.
   */
  long number() throws IOException {
    int first = next();
    long value = 0;
    int mask = 0x80;
    int shift = 0;
    for (; (first & mask) != 0 && shift < Long.SIZE; shift += 8) {
      value |= (long) next() << shift;
      mask >>= 1;
    }
    long number = mask == 0 ? value : value | (long) (first & mask - 1) << shift;
    if (number < 0) {
      throw irregular();
    }
    return number;
  }

  int number(int max) throws IOException {
    long number = number();
    if (number > max) {
      throw irregular();
    }
    return (int) number;
  }

  /** The next byte must be this id. */
  void expect(PropertyId id) throws IOException {
    require(id, next());
  }

  static void require(PropertyId expected, int id) throws IOException {
    if (!expected.is(id)) {
      throw irregular();
    }
  }

  int uint16() throws IOException {
    return next() | next() << 8;
  }

  BitSet bits(int count) throws IOException {
    BitSet bits = new BitSet(count);
    int eight = 0;
    for (int i = 0; i < count; i++) {
      eight = i % 8 == 0 ? next() : eight << 1;
      bits.set(i, (eight & 0x80) != 0);
    }
    return bits;
  }

  /** Digests: which of so many streams have a CRC; of the CRCs only the last is kept. */
  BitSet digests(int count) throws IOException {
    BitSet defined = new BitSet(count);
    if (next() == 0) {
      defined = bits(count);
    } else {
      defined.set(0, count);
    }
    for (int left = defined.cardinality(); left > 0; left--) {
      lastDigest = next() | next() << 8 | next() << 16 | next() << 24;
    }
    return defined;
  }

  int lastDigest() {
    return lastDigest;
  }

  byte[] bytes(int count) throws IOException {
    byte[] read = bytes.readNBytes(count);
    if (read.length < count) {
      throw new EOFException();
    }
    return read;
  }

  void pass(long count) throws IOException {
    bytes.skipNBytes(count);
  }

  /** Goes to the end; all that was read must have this CRC. */
  void requireCrc(int crc) throws IOException {
    bytes.transferTo(OutputStream.nullOutputStream());
    if ((int) bytes.getChecksum().getValue() != crc) {
      throw irregular();
    }
  }

  static ArchiveException irregular() {
    return Failures.because(Reason.CORRUPT);
  }
}
