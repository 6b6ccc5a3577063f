package org.vigil.container.zip;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.Arrays;
import net.lingala.zip4j.crypto.AESDecrypter;
import org.vigil.container.ArchiveException;
import org.vigil.container.BulkInputStream;
import org.vigil.container.Failures;
import org.vigil.model.term.Reason;

/**
 * The bytes behind WinZip's AES. What they end with tells whether they are those that were locked:
 * if not, that is a failure at their end.
 */
final class ZipAesContent extends BulkInputStream {
  /** The code at the end by which they are known to be whole. */
  static final int CODE_BYTES = 10;

  /** The cipher wants whole blocks, but for the last. */
  private static final int CHUNK = 1 << 14;

  private final AESDecrypter cipher;
  private final InputStream packed;
  private final boolean proven;
  private final byte[] buffer = new byte[CHUNK + CODE_BYTES];
  private int trailing;
  private int given;
  private int ready;
  private boolean ended;
  private boolean checked;

  /**
   * @param proven whether it cannot be the password that is wrong
   */
  ZipAesContent(AESDecrypter cipher, InputStream packed, boolean proven) {
    this.cipher = cipher;
    this.packed = packed;
    this.proven = proven;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    while (given == ready) {
      if (ended) {
        checkOnce();
        return -1;
      }
      fill();
    }
    int count = Math.min(length, ready - given);
    System.arraycopy(buffer, given, into, offset, count);
    given += count;
    return count;
  }

  private void fill() throws IOException {
    System.arraycopy(buffer, ready, buffer, 0, trailing);
    given = 0;
    ready = 0;
    int length = trailing + packed.readNBytes(buffer, trailing, buffer.length - trailing);
    if (length < CODE_BYTES) {
      throw Failures.because(Reason.TRUNCATED);
    }
    ended = length < buffer.length;
    trailing = CODE_BYTES;
    ready = length - CODE_BYTES;
    cipher.decryptData(buffer, 0, ready);
  }

  private void checkOnce() throws ArchiveException {
    if (checked) {
      return;
    }
    checked = true;
    byte[] code = Arrays.copyOfRange(buffer, ready, ready + trailing);
    byte[] whole = cipher.getCalculatedAuthenticationBytes(0);
    if (!MessageDigest.isEqual(code, Arrays.copyOf(whole, CODE_BYTES))) {
      throw Failures.because(proven ? Reason.CRC_MISMATCH : Reason.ENCRYPTED);
    }
  }
}
