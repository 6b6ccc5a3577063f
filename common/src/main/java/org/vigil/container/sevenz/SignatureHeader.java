package org.vigil.container.sevenz;

import java.io.IOException;
import java.util.zip.CRC32;
import org.vigil.container.ByteRange;
import org.vigil.container.ByteWindow;
import org.vigil.container.SeekableBytes;

/**
 * The SignatureHeader at the start of a 7z archive: where its header is.
 *
 * @param nextHeaderFrom where the header begins in the archive
 * @param nextHeaderTo where it ends
 * @param nextHeaderCrc the CRC-32 of its bytes
 */
record SignatureHeader(long nextHeaderFrom, long nextHeaderTo, int nextHeaderCrc) {
  static final int BYTES = 32;

  private static final int START_HEADER_CRC_AT = 8;
  private static final int START_HEADER_AT = 12;
  private static final int NEXT_HEADER_SIZE_AT = 20;
  private static final int NEXT_HEADER_CRC_AT = 28;

  static SignatureHeader read(SeekableBytes bytes) throws IOException {
    ByteWindow header = ByteRange.of(bytes, 0, BYTES);
    CRC32 crc = new CRC32();
    crc.update(header.peek(BYTES), START_HEADER_AT, BYTES - START_HEADER_AT);
    long from = Math.addExact(BYTES, header.int64(START_HEADER_AT));
    long to = Math.addExact(from, header.int64(NEXT_HEADER_SIZE_AT));
    if ((int) crc.getValue() != header.int32(START_HEADER_CRC_AT)
        || from < BYTES
        || to <= from
        || to > bytes.sizeBytes()) {
      throw HeaderNumbers.irregular();
    }
    return new SignatureHeader(from, to, header.int32(NEXT_HEADER_CRC_AT));
  }
}
