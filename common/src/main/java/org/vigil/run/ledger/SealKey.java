package org.vigil.run.ledger;

import com.typesafe.config.Config;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.vigil.run.settings.Settings;

/**
 * What the rows of the ledger are sealed with: without a key by a plain digest, which whoever can
 * write to the lake can make again over other rows; with a site's key by HMAC-SHA256 (RFC 2104).
 */
public final class SealKey {
  /** Without a key. */
  public static final SealKey NONE = new SealKey(new byte[0], 0);

  private static final String KEYED = "hmac-sha256:";
  private static final int LEAST_BYTES = 16;

  private final byte[] key;
  private final int from;

  /**
   * @param key the key, 16 bytes at least; empty: none
   * @param from the first night that is sealed with it
   */
  SealKey(byte[] key, int from) {
    this.key = key.clone();
    this.from = from;
  }

  /** The key that a site has set. */
  public static SealKey of(Settings settings) {
    return settings.bind("vigil.ledger", SealKey::bound);
  }

  private static SealKey bound(Config block) {
    String file = block.getString("key-file");
    return file.isEmpty() ? NONE : new SealKey(read(Path.of(file)), block.getInt("keyed-from"));
  }

  private static byte[] read(Path file) {
    try {
      // Read as bytes one by one, so that any key will do; a line's end is an editor's.
      String text = Files.readString(file, StandardCharsets.ISO_8859_1).strip();
      if (text.length() < LEAST_BYTES) {
        throw new IllegalArgumentException(
            "key-file holds fewer than " + LEAST_BYTES + " bytes; see openssl rand -hex 32");
      }
      return text.getBytes(StandardCharsets.ISO_8859_1);
    } catch (IOException unreadable) {
      throw new IllegalArgumentException("key-file " + file + " cannot be read", unreadable);
    }
  }

  /** The seal of a row's text. */
  String seal(String text) {
    return key.length == 0 ? TextDigest.of(text) : KEYED + mac(text);
  }

  /**
   * Whether a row's seal fits its text. Who has no key cannot say so of a keyed one, and takes it
   * for whole; who has it takes no row for whole that lacks it from the first keyed night on.
   */
  boolean fits(String rowHash, int night, String text) {
    if (!rowHash.startsWith(KEYED)) {
      return rowHash.equals(TextDigest.of(text)) && (key.length == 0 || night < from);
    }
    return key.length == 0 || rowHash.equals(KEYED + mac(text));
  }

  private String mac(String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }
}
