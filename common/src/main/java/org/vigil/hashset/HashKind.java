package org.vigil.hashset;

import static java.util.Map.entry;

import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The kinds of hash that lists carry, and the one spelling in which each is kept. */
enum HashKind {
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
          entry("pdq", PDQ),
          entry("photodna", PHOTO_DNA));
  private static final Pattern PHOTO_DNA_BASE64 = Pattern.compile("[A-Za-z0-9+/]{192}");

  private final String label;
  private final int hexDigits;

  HashKind(String label, int hexDigits) {
    this.label = label;
    this.hexDigits = hexDigits;
  }

  /** The kind of this name; case, hyphens and underscores do not count. */
  static Optional<HashKind> named(String name) {
    var key = name.toLowerCase(Locale.ROOT).replace("-", "").replace("_", "");
    return Optional.ofNullable(NAMES.get(key));
  }

  /** The hash in lower-case hex, PhotoDNA as it came; empty when it is malformed. */
  Optional<String> read(String text) {
    if (this == PHOTO_DNA) {
      return Optional.of(text).filter(it -> isHex(it) || PHOTO_DNA_BASE64.matcher(it).matches());
    }
    return isHex(text) ? Optional.of(text.toLowerCase(Locale.ROOT)) : Optional.empty();
  }

  private boolean isHex(String text) {
    return text.length() == hexDigits && text.chars().allMatch(HexFormat::isHexDigit);
  }

  /** Why a hash of this kind is refused. */
  String malformed() {
    var shape = label + " is not " + hexDigits + " hexadecimal digits";
    return this == PHOTO_DNA ? shape + " or 192 characters of Base64" : shape;
  }

  @Override
  public String toString() {
    return label;
  }
}
