package org.vigil.container.zip;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.OptionalInt;
import org.vigil.container.ArchiveException;
import org.vigil.container.BulkInputStream;
import org.vigil.container.ByteWindow;
import org.vigil.container.Failures;
import org.vigil.model.term.Reason;

/** The first bytes of an encrypted member, to try passwords on. */
final class ZipSample {
  private static final int MOST_BYTES = 1 << 20;
  private static final int MOST_DESCRIBED_BYTES = 1 << 16;

  /** What may follow a decoded stream: a sample has all of it, or none. */
  private static final int CODE_BYTES = 1 << 6;

  private final byte[] bytes;
  private final boolean whole;
  private final OptionalInt crc;

  private ZipSample(byte[] bytes, boolean whole, OptionalInt crc) {
    this.bytes = bytes;
    this.whole = whole;
    this.crc = crc;
  }

  /** The sample of the member whose bytes are next. */
  static ZipSample of(ByteWindow window, LocalFileHeader header) throws IOException {
    if (header.described()) {
      return described(window.peek(MOST_DESCRIBED_BYTES), header);
    }
    long declaredBytes = header.compressedBytes();
    byte[] bytes =
        window.peek(declaredBytes <= MOST_BYTES + CODE_BYTES ? (int) declaredBytes : MOST_BYTES);
    return new ZipSample(bytes, bytes.length == declaredBytes, checksum(header, header.crc()));
  }

  private static ZipSample described(byte[] ahead, LocalFileHeader header) throws IOException {
    ByteWindow window = new ByteWindow(new ByteArrayInputStream(ahead));
    try {
      byte[] bytes = new UntilDescriptor(window, header.compressedBytes()).readAllBytes();
      int crc = DataDescriptor.before(window).map(DataDescriptor::crc).orElse(header.crc());
      return new ZipSample(bytes, true, checksum(header, crc));
    } catch (ArchiveException e) {
      return new ZipSample(ahead, false, OptionalInt.empty());
    }
  }

  /** One of zero may be none. */
  private static OptionalInt checksum(LocalFileHeader header, int crc) {
    return crc != 0 && header.checksummed() && LibraryDecoder.supports(header)
        ? OptionalInt.of(crc)
        : OptionalInt.empty();
  }

  /** Whether it is all of the member. */
  boolean whole() {
    return whole;
  }

  /** Whether decoded bytes of this checksum can be the member's. */
  boolean fits(int decoded) {
    return crc.orElse(decoded) == decoded;
  }

  /** Whether a password that decodes it as {@link #fits} is thereby proven to be the right one. */
  boolean proves(LocalFileHeader header) {
    return whole && (header.aes() != null || crc.isPresent());
  }

  /** Its bytes, then {@code TRUNCATED} where there are more. */
  InputStream open() {
    InputStream sample = new ByteArrayInputStream(bytes);
    return whole ? sample : new SequenceInputStream(sample, new More());
  }

  private static final class More extends BulkInputStream {
    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      throw Failures.because(Reason.TRUNCATED);
    }
  }
}
