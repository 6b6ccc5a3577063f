package org.vigil.container.zip;

import java.io.IOException;
import java.util.Arrays;
import java.util.zip.ZipException;
import org.apache.commons.compress.archivers.zip.Zip64ExtendedInformationExtraField;
import org.apache.commons.compress.archivers.zip.ZipShort;
import org.vigil.container.ByteWindow;
import org.vigil.container.Failures;
import org.vigil.container.MemberName;
import org.vigil.model.term.Reason;

/**
 * A record of the directory (APPNOTE 4.3.12).
 *
 * @param digest of the name as it stands
 * @param volume the number of the one that the local header is in, from 0
 * @param localOffset where the directory says that the local header is, from where the volume
 *     begins
 */
record ZipCentralHeader(
    MemberName name, int digest, int crc, long compressedBytes, int volume, long localOffset) {
  private static final int FIXED_BYTES = 46;
  private static final long IN_EXTRA_FIELD = 0xFFFFFFFFL;
  private static final int VOLUME_IN_EXTRA_FIELD = 0xFFFF;
  private static final ZipShort ZIP64 = new ZipShort(1);

  /** Reads the one that is here, if all of it is, and leaves the window behind it. */
  static ZipCentralHeader read(ByteWindow window) throws IOException {
    int nameBytes = window.int16(28);
    int extraBytes = window.int16(30);
    int headerBytes = FIXED_BYTES + nameBytes + extraBytes;
    byte[] raw = window.peek(headerBytes);
    if (raw.length < headerBytes) {
      throw Failures.because(Reason.TRUNCATED);
    }
    byte[] name = Arrays.copyOfRange(raw, FIXED_BYTES, FIXED_BYTES + nameBytes);
    long sizeBytes = Integer.toUnsignedLong(window.int32(24));
    long compressedBytes = Integer.toUnsignedLong(window.int32(20));
    long localOffset = Integer.toUnsignedLong(window.int32(42));
    ZipCentralHeader narrow =
        new ZipCentralHeader(
            MemberName.decode(name, LocalFileHeader.CODE_PAGE_437),
            LocalFileHeader.digest(name),
            window.int32(16),
            compressedBytes,
            window.int16(34),
            localOffset);
    window.pass((long) headerBytes + window.int16(32));
    byte[] extra = Arrays.copyOfRange(raw, FIXED_BYTES + nameBytes, headerBytes);
    return narrow.wide() ? narrow.widened(extra, sizeBytes == IN_EXTRA_FIELD) : narrow;
  }

  /** What its checksum and size have in common with those of the local header. */
  int checks() {
    return LocalFileHeader.checks(crc, compressedBytes);
  }

  private boolean wide() {
    return localOffset == IN_EXTRA_FIELD
        || compressedBytes == IN_EXTRA_FIELD
        || volume == VOLUME_IN_EXTRA_FIELD;
  }

  private ZipCentralHeader widened(byte[] extra, boolean wideSize) {
    boolean wideCompressed = compressedBytes == IN_EXTRA_FIELD;
    boolean wideOffset = localOffset == IN_EXTRA_FIELD;
    boolean wideVolume = volume == VOLUME_IN_EXTRA_FIELD;
    try {
      int at = field(extra);
      Zip64ExtendedInformationExtraField sizes = new Zip64ExtendedInformationExtraField();
      sizes.parseFromCentralDirectoryData(extra, at + 4, ZipShort.getValue(extra, at + 2));
      sizes.reparseCentralDirectoryData(wideSize, wideCompressed, wideOffset, wideVolume);
      return new ZipCentralHeader(
          name,
          digest,
          crc,
          wideCompressed ? sizes.getCompressedSize().getLongValue() : compressedBytes,
          wideVolume ? (int) sizes.getDiskStartNumber().getValue() : volume,
          wideOffset ? sizes.getRelativeHeaderOffset().getLongValue() : localOffset);
    } catch (ZipException | RuntimeException e) {
      return this;
    }
  }

  /** Where the field of 64-bit sizes begins. */
  private static int field(byte[] extra) {
    int at = 0;
    while (!new ZipShort(extra, at).equals(ZIP64)) {
      at += 4 + ZipShort.getValue(extra, at + 2);
    }
    return at;
  }
}
