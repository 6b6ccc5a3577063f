package org.vigil.run.ledger;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 over texts, each behind its length, so that no two lists of texts run together. */
public final class TextDigest {
  private final MessageDigest digest;

  public TextDigest() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  /** The digest of some texts, 64 hex digits. */
  public static String of(Object... parts) {
    TextDigest sha = new TextDigest();
    for (Object part : parts) {
      sha.add(String.valueOf(part));
    }
    return sha.hex();
  }

  /** Adds one text. */
  public TextDigest add(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
    digest.update(bytes);
    return this;
  }

  /** Adds raw bytes. */
  public TextDigest add(byte[] bytes, int length) {
    digest.update(bytes, 0, length);
    return this;
  }

  /** The digest so far, 64 hex digits; the instance starts anew. */
  public String hex() {
    return HexFormat.of().formatHex(digest.digest());
  }
}
