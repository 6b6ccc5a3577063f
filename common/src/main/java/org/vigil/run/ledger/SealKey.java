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
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.security.alias.CredentialProvider;
import org.apache.hadoop.security.alias.CredentialProviderFactory;
import org.apache.spark.SparkConf;
import org.apache.spark.deploy.SparkHadoopUtil;
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
  private static final String FILE = "key-file";
  private static final String ALIAS = "key-alias";

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
    return settings.bind("vigil.ledger", block -> bound(block, settings));
  }

  private static SealKey bound(Config block, Settings settings) {
    String file = block.getString(FILE);
    String alias = block.getString(ALIAS);
    if (!file.isEmpty() && !alias.isEmpty()) {
      throw new IllegalArgumentException(
          "%s and %s both name a key; keep one".formatted(FILE, ALIAS));
    }
    if (file.isEmpty() && alias.isEmpty()) {
      return NONE;
    }
    byte[] key = file.isEmpty() ? provided(alias, settings) : read(Path.of(file));
    if (key.length < LEAST_BYTES) {
      throw new IllegalArgumentException(
          "%s names a key of fewer than %d bytes; see openssl rand -hex 32"
              .formatted(file.isEmpty() ? ALIAS : FILE, LEAST_BYTES));
    }
    return new SealKey(key, block.getInt("keyed-from"));
  }

  private static byte[] read(Path file) {
    try {
      // Read as bytes one by one, so that any key will do; a line's end is an editor's.
      String text = Files.readString(file, StandardCharsets.ISO_8859_1).strip();
      return text.getBytes(StandardCharsets.ISO_8859_1);
    } catch (IOException unreadable) {
      throw new IllegalArgumentException(FILE + " " + file + " cannot be read", unreadable);
    }
  }

  /** From the credential providers that Hadoop knows, and never from a setting's own text. */
  private static byte[] provided(String alias, Settings settings) {
    SparkConf spark = new SparkConf();
    settings.spark().forEach(spark::set);
    Configuration hadoop = SparkHadoopUtil.get().newConfiguration(spark);
    hadoop.setBoolean(CredentialProvider.CLEAR_TEXT_FALLBACK, false);
    try {
      char[] key = hadoop.getPassword(alias);
      if (key == null) {
        throw new IllegalArgumentException(
            "%s: no credential provider has %s; see %s"
                .formatted(ALIAS, alias, CredentialProviderFactory.CREDENTIAL_PROVIDER_PATH));
      }
      return new String(key).strip().getBytes(StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new IllegalArgumentException(
          "%s: the credential providers cannot be read: %s"
              .formatted(ALIAS, unreadable.getMessage()),
          unreadable);
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
