package org.vigil.hash;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** MD5, SHA-1 and SHA-256 of one content, in one pass. For one content and one thread. */
public final class Digests {
  private final MessageDigest md5 = digest("MD5");
  private final MessageDigest sha1 = digest("SHA-1");
  private final MessageDigest sha256 = digest("SHA-256");
  private long sizeBytes;

  private static MessageDigest digest(String algorithm) {
    try {
      return MessageDigest.getInstance(algorithm);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has " + algorithm, e);
    }
  }

  /** Takes in the next {@code length} bytes of the content. */
  public void update(byte[] bytes, int offset, int length) {
    md5.update(bytes, offset, length);
    sha1.update(bytes, offset, length);
    sha256.update(bytes, offset, length);
    sizeBytes += length;
  }

  /** How many bytes there were so far. */
  public long sizeBytes() {
    return sizeBytes;
  }

  /** The digests of all bytes so far. To be called once, after the last of them. */
  public DigestSet finish() {
    return new DigestSet(hex(md5), hex(sha1), hex(sha256), sizeBytes);
  }

  private static String hex(MessageDigest digest) {
    return HexFormat.of().formatHex(digest.digest());
  }
}
