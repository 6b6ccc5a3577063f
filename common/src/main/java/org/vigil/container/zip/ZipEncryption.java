package org.vigil.container.zip;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import net.lingala.zip4j.crypto.AESDecrypter;
import net.lingala.zip4j.crypto.StandardDecrypter;
import net.lingala.zip4j.exception.ZipException;
import net.lingala.zip4j.model.AESExtraDataRecord;
import org.vigil.container.ArchiveException;
import org.vigil.container.BulkInputStream;
import org.vigil.container.Failures;
import org.vigil.model.term.Reason;

/**
 * How a member of a zip is encrypted: by WinZip's AES, or by PKWARE's classic cipher (APPNOTE 6.1),
 * of which each has a few bytes up front that most wrong passwords do not fit.
 */
final class ZipEncryption {
  private static final int CLASSIC_BYTES = 12;
  private static final int VERIFIER_BYTES = 2;

  private final LocalFileHeader header;
  private final int headBytes;

  private ZipEncryption(LocalFileHeader header, int headBytes) {
    this.header = header;
    this.headBytes = headBytes;
  }

  /**
   * The lock of an encrypted member.
   *
   * @throws ArchiveException when it is of a kind that no password opens here
   */
  static ZipEncryption of(LocalFileHeader header) throws ArchiveException {
    if (!header.opensByPassword()) {
      throw Failures.because(Reason.ENCRYPTED);
    }
    ZipAes aes = header.aes();
    return new ZipEncryption(
        header, aes == null ? CLASSIC_BYTES : aes.strength().getSaltLength() + VERIFIER_BYTES);
  }

  /** How much longer the member is for being encrypted. */
  int overheadBytes() {
    return headBytes + (header.aes() == null ? 0 : ZipAesContent.CODE_BYTES);
  }

  /**
   * The bytes behind the lock, still compressed.
   *
   * @param packed the bytes of the member as they stand
   * @throws ArchiveException when the password does not fit
   */
  InputStream open(ZipKey key, InputStream packed) throws IOException {
    byte[] head = packed.readNBytes(headBytes);
    if (head.length < headBytes) {
      throw Failures.because(Reason.TRUNCATED);
    }
    try {
      ZipAes aes = header.aes();
      return aes == null ? classic(key, head, packed) : aes(aes, key, head, packed);
    } catch (ZipException e) {
      throw Failures.because(Reason.ENCRYPTED);
    }
  }

  private InputStream classic(ZipKey key, byte[] head, InputStream packed) throws ZipException {
    StandardDecrypter cipher =
        new StandardDecrypter(
            key.password().toCharArray(),
            Integer.toUnsignedLong(header.crc()),
            header.dosTime(),
            head,
            true);
    return new BulkInputStream() {
      @Override
      public int read(byte[] into, int offset, int length) throws IOException {
        int count = packed.read(into, offset, length);
        return count <= 0 ? count : cipher.decryptData(into, offset, count);
      }
    };
  }

  private static InputStream aes(ZipAes aes, ZipKey key, byte[] head, InputStream packed)
      throws ZipException {
    AESExtraDataRecord strength = new AESExtraDataRecord();
    strength.setAesKeyStrength(aes.strength());
    int saltBytes = head.length - VERIFIER_BYTES;
    AESDecrypter cipher =
        new AESDecrypter(
            strength,
            key.password().toCharArray(),
            Arrays.copyOf(head, saltBytes),
            Arrays.copyOfRange(head, saltBytes, head.length),
            true);
    return new ZipAesContent(cipher, packed, key.proven());
  }
}
