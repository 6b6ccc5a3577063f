package org.vigil.container.compressed;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.jspecify.annotations.Nullable;
import org.vigil.container.ArchiveException;
import org.vigil.container.ArchiveFormat;
import org.vigil.container.BulkInputStream;
import org.vigil.container.ByteWindow;
import org.vigil.container.DecoderFailures;
import org.vigil.container.MagicNumbers;
import org.vigil.container.Member;
import org.vigil.container.MembersWithIssues;
import org.vigil.model.term.Reason;

/** The one member of a compressed file. */
final class CompressedMembers extends MembersWithIssues {
  private static final int SKIPPABLE_HEADER_BYTES = 8;

  private final CompressionMethod method;
  private final ByteWindow window;
  private final PartBytes bytes;
  private @Nullable InputStream part;
  private boolean given;

  CompressedMembers(CompressionMethod method, ByteWindow window) {
    this.method = method;
    this.window = window;
    this.bytes = new PartBytes(window);
  }

  @Override
  public Optional<Member> next() {
    if (given) {
      return Optional.empty();
    }
    given = true;
    return Optional.of(new Member("content", Member.Kind.FILE, null, null, null, new Content()));
  }

  @Override
  public void close() throws IOException {
    if (part != null) {
      part.close();
      part = null;
    }
  }

  /** The bytes of all parts. */
  private final class Content extends BulkInputStream {
    private boolean ended;
    private @Nullable ArchiveException failure;
    private @Nullable PartChecksum checksum;

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      int count = -1;
      while (count < 0 && !ended) {
        if (failure != null) {
          throw failure;
        }
        count = readPart(into, offset, length);
        if (count < 0 && failure == null) {
          endPart();
        }
      }
      return count;
    }

    /** At least one byte, or -1 at the end of the part and when it failed. */
    private int readPart(byte[] into, int offset, int length) throws IOException {
      long before = 0;
      try {
        if (part == null) {
          skipFrames();
          checksum = new PartChecksum(window);
          part = method.decode(bytes);
        }
        before = written();
        return part.read(into, offset, length);
      } catch (IOException | RuntimeException e) {
        int count = (int) Math.min(length, written() - before);
        failed(e);
        return count > 0 ? count : -1;
      }
    }

    private void failed(Exception thrown) throws IOException {
      if (part != null && checksum != null && checksum.alone(part, thrown)) {
        noteMember(Reason.CRC_MISMATCH);
        CompressedMembers.this.close();
        part = InputStream.nullInputStream();
      } else {
        failure = DecoderFailures.of(thrown, bytes.exhausted());
        note(failure.reason());
      }
    }

    /** The bytes of this part so far; bzip2 counts those too that it wrote before it fails. */
    private long written() {
      return part instanceof BZip2CompressorInputStream bzip2 ? bzip2.getBytesRead() : 0;
    }

    /** Tapes and xz pad with zeros; behind them another part may begin. */
    private void endPart() throws IOException {
      CompressedMembers.this.close();
      skipFrames();
      while (window.at(0) == 0) {
        window.advance(1);
      }
      ended = !method.recognises(window.peek(ArchiveFormat.HEAD_BYTES));
      if (ended && window.has(1)) {
        note(Reason.TRAILING_DATA);
      }
    }

    private void skipFrames() throws IOException {
      while (method.hasSkippableFrames()
          && MagicNumbers.skippable(window.peek(SKIPPABLE_HEADER_BYTES), 0)) {
        window.pass(SKIPPABLE_HEADER_BYTES + Integer.toUnsignedLong(window.int32(4)));
      }
    }
  }

  /** What a decoder is given; it is known whether it asked for more than there was. */
  private static final class PartBytes extends BulkInputStream {
    private final ByteWindow window;
    private boolean exhausted;

    private PartBytes(ByteWindow window) {
      this.window = window;
    }

    private boolean exhausted() {
      return exhausted;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      int count = window.read(into, offset, length);
      exhausted |= count < 0;
      return count;
    }
  }
}
