package org.vigil.container.compressed;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.Inflater;
import org.vigil.container.ArchiveException;
import org.vigil.container.BulkInputStream;
import org.vigil.container.ByteWindow;
import org.vigil.container.Member;
import org.vigil.container.MembersWithIssues;
import org.vigil.model.term.Reason;

/** The one member of a gzip file. */
final class GzipMembers extends MembersWithIssues {
  private static final int TRAILER_BYTES = 8;

  private final ByteWindow window;
  private final GzipHeader header;
  private final Inflater inflater = new Inflater(true);
  private boolean given;

  GzipMembers(ByteWindow window) throws IOException {
    this.window = window;
    this.header = GzipHeader.read(window);
  }

  @Override
  public Optional<Member> next() {
    if (given) {
      return Optional.empty();
    }
    given = true;
    return Optional.of(
        new Member(
            header.name(), Member.Kind.FILE, header.modifiedAt(), null, null, new Content()));
  }

  @Override
  public void close() {
    inflater.end();
  }

  /** The bytes of all parts. */
  private final class Content extends BulkInputStream {
    private final CRC32 crc = new CRC32();
    private InputStream part = new DeflateStream(window, inflater, Long.MAX_VALUE);
    private boolean ended;

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      try {
        int count = ended ? -1 : part.read(into, offset, length);
        while (count < 0 && !ended) {
          endPart();
          count = ended ? -1 : part.read(into, offset, length);
        }
        crc.update(into, offset, Math.max(count, 0));
        return count;
      } catch (ArchiveException e) {
        note(e.reason());
        throw e;
      }
    }

    private void endPart() throws IOException {
      if (!window.has(TRAILER_BYTES)) {
        found(Reason.TRUNCATED);
        note(Reason.TRUNCATED);
        ended = true;
        return;
      }
      if (window.int32(0) != (int) crc.getValue()) {
        found(Reason.CRC_MISMATCH);
      }
      if (window.int32(4) != (int) inflater.getBytesWritten()) {
        found(Reason.SIZE_MISMATCH);
      }
      window.pass(TRAILER_BYTES);
      nextPart();
    }

    private void found(Reason reason) {
      noteMember(reason);
    }

    /** Tapes pad with zeros; any other byte is none of this file's. */
    private void nextPart() throws IOException {
      if (GzipHeader.here(window)) {
        GzipHeader.read(window);
        inflater.reset();
        crc.reset();
        part = new DeflateStream(window, inflater, Long.MAX_VALUE);
        return;
      }
      ended = true;
      while (window.at(0) == 0) {
        window.advance(1);
      }
      if (window.has(1)) {
        note(Reason.TRAILING_DATA);
      }
    }
  }
}
