package org.vigil.hash;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** MD5, SHA-1 and SHA-256 of the same bytes. */
public final class Digests {
  private final MessageDigest md5 = digest("MD5");
  private final MessageDigest sha1 = digest("SHA-1");
  private final MessageDigest sha256 = digest("SHA-256");
  private long sizeBytes;

  public void update(byte[] bytes, int offset, int length) {
    md5.update(bytes, offset, length);
    sha1.update(bytes, offset, length);
    sha256.update(bytes, offset, length);
    sizeBytes += length;
  }

  public DigestSet finish() {
    HexFormat hex = HexFormat.of();
    return new DigestSet(
        hex.formatHex(md5.digest()),
        hex.formatHex(sha1.digest()),
        hex.formatHex(sha256.digest()),
        sizeBytes);
  }

  private static MessageDigest digest(String name) {
    try {
      return MessageDigest.getInstance(name);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
