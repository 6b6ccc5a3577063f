package org.vigil.hashset.entry;

import static java.util.Map.entry;

import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;

/** The kinds of hash that lists carry, and the one spelling in which each is kept. */
public enum HashKind {
  MD5("MD5", 32),
  SHA1("SHA-1", 40),
  SHA256("SHA-256", 64),
  PDQ("PDQ", 64),
  PHOTO_DNA("PhotoDNA", 288);

  private static final Map<String, HashKind> NAMES =
      Map.ofEntries(
          entry("md5", MD5),
          entry("videomd5", MD5), // ThreatExchange's signal type: the MD5 of a video file
          entry("sha1", SHA1),
          entry("sha256", SHA256),
          entry("sha2256", SHA256), // as OpenSSL calls it
          entry("pdq", PDQ),
          entry("photodna", PHOTO_DNA));
  private static final int BASE64_DIGITS = 192; // of PhotoDNA

  private final String label;
  private final int hexDigits;

  HashKind(String label, int hexDigits) {
    this.label = label;
    this.hexDigits = hexDigits;
  }

  /** The kind of this name; case, hyphens and underscores do not count. */
  public static Optional<HashKind> named(String name) {
    var key = name.toLowerCase(Locale.ROOT).replace("-", "").replace("_", "");
    return Optional.ofNullable(NAMES.get(key));
  }

  /** The hash in lower-case hex, PhotoDNA as it came; empty when it is malformed. */
  public Optional<String> read(String text) {
    var isHex = consistsOf(hexDigits, HexFormat::isHexDigit, text);
    if (this == PHOTO_DNA) {
      var isPhotoDna = isHex || consistsOf(BASE64_DIGITS, HashKind::isBase64, text);
      return isPhotoDna ? Optional.of(text) : Optional.empty();
    }
    return isHex ? Optional.of(text.toLowerCase(Locale.ROOT)) : Optional.empty();
  }

  // A loop, for a pattern would take most of the time of an import.
  private static boolean consistsOf(int length, IntPredicate digit, String text) {
    if (text.length() != length) {
      return false;
    }
    for (var i = 0; i < length; i++) {
      if (!digit.test(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isBase64(int digit) {
    return (digit >= 'A' && digit <= 'Z')
        || (digit >= 'a' && digit <= 'z')
        || (digit >= '0' && digit <= '9')
        || digit == '+'
        || digit == '/';
  }

  /** Why a hash of this kind is refused. */
  public String malformed() {
    var shape = label + " is not " + hexDigits + " hexadecimal digits";
    return this == PHOTO_DNA ? shape + " or " + BASE64_DIGITS + " characters of Base64" : shape;
  }

  @Override
  public String toString() {
    return label;
  }
}
