package org.vigil.container.tar;

import java.io.IOException;
import java.util.Arrays;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.archivers.tar.TarUtils;
import org.apache.commons.compress.utils.ArchiveUtils;
import org.jspecify.annotations.Nullable;
import org.vigil.container.BulkInputStream;
import org.vigil.container.ByteWindow;
import org.vigil.container.Failures;
import org.vigil.model.term.Reason;

/**
 * A tar stream that is watched record by record: whether it ends as it should, and what lies where
 * a header should be. Names come as Latin-1, one character a byte.
 */
final class TarRecords extends TarArchiveInputStream {
  private static final int SPARSE_EXTENDED_OFFSET = 482;
  private static final int EXTENSION_EXTENDED_OFFSET = 504;

  /** What stands before a member's own header: PAX records, global or not, and long names. */
  private static final String EXTENSIONS = "xXgLK";

  private static final String ATTRIBUTES = "xXg";

  private final ByteWindow window;
  private final HeaderBytes headers;
  private boolean ended;
  private boolean skipped;
  private boolean extensionNext;
  private boolean pax;
  private boolean mended;
  private long begun;

  static TarRecords of(ByteWindow window) {
    return new TarRecords(window, new HeaderBytes(window));
  }

  private TarRecords(ByteWindow window, HeaderBytes headers) {
    super(headers, TarHeader.BLOCK_BYTES, TarHeader.BLOCK_BYTES, "ISO-8859-1", true);
    this.window = window;
    this.headers = headers;
  }

  /** Everything up to the next content is header, and bounded, for it is kept in memory. */
  void headersBegin() {
    pax = false;
    mended = false;
    headers.left = HeaderBytes.MAX;
  }

  void headersEnd() {
    headers.left = Long.MAX_VALUE;
  }

  /** Whether the block of zeros that ends an archive was met. */
  boolean ended() {
    return ended;
  }

  /** Whether a PAX record of the last entry has a time or number that is none. */
  boolean mended() {
    return mended;
  }

  /** How many blocks were met that begin a member: those of names and attributes do not. */
  long begun() {
    return begun;
  }

  /** Whether blocks that are no header were passed over. */
  boolean skipped() {
    return skipped;
  }

  /** Whether the last entry has PAX records, whose names are UTF-8. */
  boolean pax() {
    return pax;
  }

  @Override
  protected byte @Nullable [] readRecord() throws IOException {
    if (ended) {
      return zeros(window.peek(TarHeader.BLOCK_BYTES)) ? super.readRecord() : null;
    }
    byte[] record = super.readRecord();
    while (record != null && !extensionNext && !zeros(record) && !TarHeader.isPlausible(record)) {
      skipped = true;
      record = super.readRecord();
    }
    if (record != null) {
      note(record);
    }
    return record;
  }

  private void note(byte[] record) throws IOException {
    ended = !extensionNext && zeros(record);
    if (!extensionNext && !ended) {
      mendChecksum(record);
    }
    byte type = record[TarConstants.LF_OFFSET];
    begun += extensionNext || ended || EXTENSIONS.indexOf(type) >= 0 ? 0 : 1;
    pax |=
        type == TarConstants.LF_PAX_EXTENDED_HEADER_LC
            || type == TarConstants.LF_PAX_EXTENDED_HEADER_UC;
    if (!extensionNext && ATTRIBUTES.indexOf(type) >= 0) {
      mendAttributes(record);
    }
    extensionNext =
        extensionNext
            ? record[EXTENSION_EXTENDED_OFFSET] == 1
            : type == TarConstants.LF_GNUTYPE_SPARSE && record[SPARSE_EXTENDED_OFFSET] == 1;
  }

  private void mendAttributes(byte[] record) throws IOException {
    long length = TarHeader.sizeBytes(record);
    if (length <= HeaderBytes.MAX) {
      mended |= PaxRecords.mend(window, (int) length);
    }
  }

  /** The library refuses a whole archive for a checksum that is no number. */
  private static void mendChecksum(byte[] record) {
    int from = TarConstants.CHKSUM_OFFSET;
    if (TarHeader.checksumHolds(record)) {
      TarUtils.formatCheckSumOctalBytes(
          TarHeader.checksum(record), record, from, TarConstants.CHKSUMLEN);
    } else {
      Arrays.fill(record, from, from + TarConstants.CHKSUMLEN, (byte) 0);
    }
  }

  private static boolean zeros(byte[] block) {
    return block.length == TarHeader.BLOCK_BYTES
        && ArchiveUtils.isArrayZero(block, TarHeader.BLOCK_BYTES);
  }

  /**
   * Bounds how many bytes of names, PAX records and sparse maps one entry may have. It never reads
   * short: the library takes a short read of a sparse entry for the end of its segment.
   */
  private static final class HeaderBytes extends BulkInputStream {
    private static final long MAX = 1 << 20;

    private final ByteWindow window;
    private long left = Long.MAX_VALUE;

    private HeaderBytes(ByteWindow window) {
      this.window = window;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      if (left == 0) {
        throw Failures.because(Reason.MEMORY_LIMIT);
      }
      int count = window.readNBytes(into, offset, (int) Math.min(length, left));
      left -= count;
      return count == 0 && length > 0 ? -1 : count;
    }
  }
}
