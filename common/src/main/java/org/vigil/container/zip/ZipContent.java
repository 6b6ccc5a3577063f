package org.vigil.container.zip;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;
import org.vigil.container.ArchiveException;
import org.vigil.container.BoundedStream;
import org.vigil.container.BulkInputStream;
import org.vigil.container.ByteWindow;
import org.vigil.container.Failures;
import org.vigil.container.Issues;
import org.vigil.container.compressed.DeflateStream;
import org.vigil.model.Issue;
import org.vigil.model.term.Reason;

/** The bytes of one member of a zip; checks what its headers declare of them. */
final class ZipContent extends BulkInputStream {

  private final ByteWindow window;
  private final LocalFileHeader header;
  private final @Nullable ZipKey key;
  private final InputStream packed;
  private final InputStream content;
  private final long from;
  private final CRC32 crc = new CRC32();
  private final List<Issue> issues = new ArrayList<>();
  private long sizeBytes;
  private boolean whole;
  private boolean broken;
  private boolean settled;

  /**
   * @param key for an encrypted member; null leaves it as it is
   */
  ZipContent(ByteWindow window, LocalFileHeader header, @Nullable ZipKey key, Inflater inflater) {
    this.key = key;
    this.window = window;
    this.header = header;
    this.from = window.position();
    this.packed =
        header.described()
            ? new UntilDescriptor(window, header.compressedBytes())
            : new BoundedStream(window, header.compressedBytes());
    this.content = content(inflater);
  }

  private InputStream content(Inflater inflater) {
    if (key != null && LibraryDecoder.supports(header)) {
      return new DecryptedContent(header, key, packed, inflater);
    }
    if (header.encrypted()
        || !LibraryDecoder.supports(header)
        || header.method() == LocalFileHeader.STORED) {
      return packed;
    }
    if (header.method() == LocalFileHeader.DEFLATED) {
      inflater.reset();
      long allowance = header.described() ? Long.MAX_VALUE : header.compressedBytes();
      return new DeflateStream(window, inflater, allowance);
    }
    return new LibraryDecoder(header.raw().array(), packed);
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    if (settled) {
      return -1;
    }
    int count = decode(into, offset, length);
    if (count < 0) {
      whole = true;
      settle();
      prove();
    } else {
      crc.update(into, offset, count);
      sizeBytes += count;
    }
    return count;
  }

  private int decode(byte[] into, int offset, int length) throws IOException {
    // What is unlocked does not decide where the member ends.
    broken = key == null;
    int count = key == null ? content.read(into, offset, length) : unlocked(into, offset, length);
    broken = false;
    return count;
  }

  /** The code of AES stands behind the bytes: if it is another, they were given all the same. */
  private int unlocked(byte[] into, int offset, int length) throws IOException {
    try {
      return content.read(into, offset, length);
    } catch (ArchiveException e) {
      if (e.reason() != Reason.CRC_MISMATCH) {
        throw e;
      }
      found(Reason.CRC_MISMATCH);
      return -1;
    }
  }

  /** The checksum of an encrypted member tells a wrong password, too, unless that is proven. */
  private void prove() throws ArchiveException {
    if (key != null && !key.proven() && issues.remove(Issues.expand(Reason.CRC_MISMATCH))) {
      throw Failures.because(Reason.ENCRYPTED);
    }
  }

  /** The password that has decoded all of it, as its checksum or code shows; else null. */
  @Nullable ZipKey proof() {
    boolean proven = whole && sizeBytes > 0 && !issues.contains(Issues.expand(Reason.CRC_MISMATCH));
    return proven ? key : null;
  }

  /** What is wrong with it, known once it is settled. */
  List<Issue> issues() {
    return issues;
  }

  /**
   * Goes to where the member ends, as well as that can be known, without decoding it; one of
   * unknown length is passed by its descriptor, unless it is broken.
   */
  void settle() throws IOException {
    if (settled) {
      return;
    }
    settled = true;
    content.close();
    if (!header.described()) {
      settleBounded();
    } else if (!broken) {
      settleDescribed();
    }
  }

  private void settleBounded() throws IOException {
    long missing = header.compressedBytes() - (window.position() - from);
    boolean early = whole && missing > 0 && ZipSignatures.begins(window, 0);
    if (!early && window.pass(missing) < missing) {
      throw Failures.because(Reason.TRUNCATED);
    }
    check(header.crc(), missing == 0 && header.sizeBytes() == sizeBytes);
  }

  private void settleDescribed() throws IOException {
    if (!whole) {
      packed.transferTo(OutputStream.nullOutputStream());
    }
    long packedBytes = window.position() - from;
    if (ZipSignatures.begins(window, 0)) {
      check(header.crc(), header.sizeBytes() == sizeBytes);
      return;
    }
    DataDescriptor descriptor = DataDescriptor.before(window).orElse(DataDescriptor.NONE);
    window.pass(descriptor.bytes());
    boolean sizes =
        descriptor.matches(packedBytes) && descriptor.equal(descriptor.sizeBytes(), sizeBytes);
    check(descriptor.crc(), sizes);
  }

  private void check(int declaredCrc, boolean sizesHold) {
    if (whole && header.checksummed() && declaredCrc != (int) crc.getValue()) {
      found(Reason.CRC_MISMATCH);
    }
    if (whole && !sizesHold) {
      found(Reason.SIZE_MISMATCH);
    }
  }

  private void found(Reason reason) {
    issues.add(Issues.expand(reason));
  }
}
