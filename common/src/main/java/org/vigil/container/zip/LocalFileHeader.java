package org.vigil.container.zip;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.time.Instant;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.ZipException;
import org.apache.commons.compress.archivers.zip.ExtraFieldUtils;
import org.apache.commons.compress.archivers.zip.UnicodePathExtraField;
import org.apache.commons.compress.archivers.zip.X5455_ExtendedTimestamp;
import org.apache.commons.compress.archivers.zip.Zip64ExtendedInformationExtraField;
import org.apache.commons.compress.archivers.zip.ZipEightByteInteger;
import org.apache.commons.compress.archivers.zip.ZipExtraField;
import org.jspecify.annotations.Nullable;
import org.vigil.container.ByteWindow;
import org.vigil.container.ContainerTimes;
import org.vigil.container.Failures;
import org.vigil.container.MemberName;
import org.vigil.model.term.Reason;

/**
 * What stands before a member's bytes (APPNOTE 4.3.7).
 *
 * @param raw the header as it stands
 * @param nameDigest what its name has in common with an equal one in the directory
 * @param method that the bytes are compressed by, behind whatever they are encrypted by
 * @param aes how they are encrypted, where it is by WinZip's AES
 * @param described whether a data descriptor behind the bytes holds checksum and sizes
 * @param wide whether sizes have 64 bits
 */
record LocalFileHeader(
    ByteBuffer raw,
    MemberName name,
    int nameDigest,
    @Nullable Instant modifiedAt,
    int method,
    boolean encrypted,
    @Nullable ZipAes aes,
    boolean described,
    boolean wide,
    int crc,
    long compressedBytes,
    long sizeBytes) {
  static final int STORED = 0;
  static final int DEFLATED = 8;

  private static final int FIXED_BYTES = 30;
  private static final int ENCRYPTED = 1 | 1 << 6 | 1 << 13;
  private static final int BY_PASSWORD = 1;
  private static final int AES = 99;
  private static final int FLAGS_AT = 6;
  private static final int METHOD_AT = 8;
  private static final int TIME_AT = 10;
  private static final int PACKED_AT = 18;
  private static final int DESCRIBED = 1 << 3;
  private static final long IN_EXTRA_FIELD = 0xFFFFFFFFL;

  /** What names are in that do not say UTF-8; it shows every byte as one character. */
  static final Charset CODE_PAGE_437 = Charset.forName("IBM437");

  /** Reads it and leaves the window at the member's bytes. */
  static LocalFileHeader read(ByteWindow window) throws IOException {
    int nameBytes = window.int16(26);
    int headerBytes = FIXED_BYTES + nameBytes + window.int16(28);
    if (!window.has(headerBytes)) {
      throw Failures.because(Reason.TRUNCATED);
    }
    byte[] raw = window.peek(headerBytes);
    ZipExtraField[] extra = extra(raw, FIXED_BYTES + nameBytes);
    var sizes = first(extra, Zip64ExtendedInformationExtraField.class);
    byte[] name = Arrays.copyOfRange(raw, FIXED_BYTES, FIXED_BYTES + nameBytes);
    int flags = window.int16(6);
    ZipAes aes = window.int16(8) == AES ? ZipAes.of(extra) : null;
    LocalFileHeader header =
        new LocalFileHeader(
            ByteBuffer.wrap(raw),
            name(name, extra),
            digest(name),
            modifiedAt(window, extra),
            aes == null ? window.int16(8) : aes.method(),
            (flags & ENCRYPTED) != 0,
            aes,
            (flags & DESCRIBED) != 0,
            sizes != null,
            window.int32(14),
            size(window.int32(18), sizes == null ? null : sizes.getCompressedSize()),
            size(window.int32(22), sizes == null ? null : sizes.getSize()));
    window.pass(headerBytes);
    return header;
  }

  /** What its checksum and size have in common with those that the directory tells. */
  int checks() {
    return checks(crc, compressedBytes);
  }

  /**
   * Whether a password may open it: PKWARE's strong encryption and hidden headers are not known.
   */
  boolean opensByPassword() {
    return (fields().getShort(FLAGS_AT) & ENCRYPTED) == BY_PASSWORD
        && (aes != null || fields().getShort(METHOD_AT) != AES);
  }

  /** Whether there is a checksum at all, here or behind the bytes. */
  boolean checksummed() {
    return aes == null || aes.checksum();
  }

  /** When it was changed, as DOS counts. */
  int dosTime() {
    return fields().getInt(TIME_AT);
  }

  /**
   * The header as it would stand if the member were not encrypted.
   *
   * @param overheadBytes how much longer it is for being so
   */
  byte[] plain(int overheadBytes) {
    byte[] bytes = new byte[raw.capacity()];
    raw.duplicate().get(bytes);
    ByteBuffer plain = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    plain.putShort(FLAGS_AT, (short) (plain.getShort(FLAGS_AT) & ~BY_PASSWORD));
    plain.putShort(METHOD_AT, (short) method);
    plain.putInt(PACKED_AT, plain.getInt(PACKED_AT) - overheadBytes);
    return bytes;
  }

  private ByteBuffer fields() {
    return raw.duplicate().order(ByteOrder.LITTLE_ENDIAN);
  }

  boolean directory() {
    return name.text().endsWith("/") || name.text().endsWith("\\");
  }

  private static ZipExtraField[] extra(byte[] raw, int from) {
    try {
      return ExtraFieldUtils.parse(
          Arrays.copyOfRange(raw, from, raw.length),
          true,
          ExtraFieldUtils.UnparseableExtraField.SKIP);
    } catch (ZipException | RuntimeException e) {
      return new ZipExtraField[0];
    }
  }

  private static <T extends ZipExtraField> @Nullable T first(ZipExtraField[] extra, Class<T> kind) {
    for (ZipExtraField field : extra) {
      if (kind.isInstance(field)) {
        return kind.cast(field);
      }
    }
    return null;
  }

  private static MemberName name(byte[] raw, ZipExtraField[] extra) {
    UnicodePathExtraField unicode = first(extra, UnicodePathExtraField.class);
    byte[] better = unicode == null ? null : unicode.getUnicodeName();
    CRC32 crc = new CRC32();
    crc.update(raw);
    return unicode != null && better != null && unicode.getNameCRC32() == crc.getValue()
        ? MemberName.decode(better, CODE_PAGE_437)
        : MemberName.decode(raw, CODE_PAGE_437);
  }

  private static @Nullable Instant modifiedAt(ByteWindow window, ZipExtraField[] extra)
      throws IOException {
    X5455_ExtendedTimestamp stamp = first(extra, X5455_ExtendedTimestamp.class);
    return stamp != null && stamp.getModifyFileTime() != null
        ? ContainerTimes.modifiedAt(stamp.getModifyFileTime())
        : ContainerTimes.ofDos(window.int16(12), window.int16(10));
  }

  /** One of more than 63 bits is a lie, and read as the most. */
  private static long size(int narrow, @Nullable ZipEightByteInteger wide) {
    long size = Integer.toUnsignedLong(narrow);
    if (size != IN_EXTRA_FIELD || wide == null) {
      return size;
    }
    return wide.getLongValue() < 0 ? Long.MAX_VALUE : wide.getLongValue();
  }

  /** What equal checksums and sizes have in common; 0 where the checksum is left out. */
  static int checks(int crc, long compressedBytes) {
    return crc == 0 ? 0 : 31 * crc + Long.hashCode(compressedBytes);
  }

  /** What two equal names have in common. */
  static int digest(byte[] name) {
    CRC32 crc = new CRC32();
    crc.update(name);
    return (int) crc.getValue();
  }
}
