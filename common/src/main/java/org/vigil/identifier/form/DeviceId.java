package org.vigil.identifier.form;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.vigil.model.term.IdentifierKind;
import org.vigil.model.term.Strength;

/**
 * The identifier of a device: IMEI (3GPP TS 23.003 section 6), advertising identifier (Apple's
 * IDFA, Android's AAID, as RFC 4122 writes a UUID), Apple's UDID. Zeros and known defaults are
 * nobody's.
 */
public final class DeviceId {
  private static final int IMEI_DIGITS = 15;
  private static final int TYPE_AND_SERIAL_DIGITS = 14;
  private static final Pattern IMEI = Pattern.compile("\\d{2}[ -]?\\d{6}[ -]?\\d{6}[ -]?\\d{1,2}");
  private static final Pattern UUID =
      Pattern.compile("\\{?([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\\}?");
  private static final Pattern UDID = Pattern.compile("[0-9a-f]{40}|0000[0-9a-f]{4}-[0-9a-f]{16}");

  /** Written by makers and forgers where none was set. */
  private static final Set<String> DEFAULT_IMEIS =
      Set.of("004999010640000", "012345678901237", "123456789012347", "135790246811220");

  private DeviceId() {}

  /** What the text is as a whole: an IMEI, a UUID or a UDID. */
  public static Optional<Identifier> of(String text) {
    return imei(text).or(() -> advertising(text)).or(() -> udid(text));
  }

  /**
   * A telephone's number: 15 digits, of which the last checks the others (ISO/IEC 7812, Luhn). One
   * with a software version (16 digits) gets its check digit instead.
   */
  public static Optional<Identifier> imei(String text) {
    String bare = text.strip();
    if (bare.length() > 2 * IMEI_DIGITS || !IMEI.matcher(bare).matches()) {
      return Optional.empty();
    }
    String digits = bare.replace(" ", "").replace("-", "");
    String stem = digits.substring(0, TYPE_AND_SERIAL_DIGITS);
    String whole = stem + checkDigit(stem);
    boolean checked = digits.length() > IMEI_DIGITS || digits.equals(whole);
    return checked && isSomebody(stem) && !DEFAULT_IMEIS.contains(whole)
        ? identifier(whole)
        : Optional.empty();
  }

  /** An advertising identifier, or another that is a UUID. */
  public static Optional<Identifier> advertising(String text) {
    var uuid = UUID.matcher(bounded(text));
    return uuid.matches() && isSomebody(uuid.group(1))
        ? identifier(uuid.group(1))
        : Optional.empty();
  }

  /** What Apple names a telephone or tablet by: 40 hex digits, or 8 and 16 since 2018. */
  public static Optional<Identifier> udid(String text) {
    String udid = bounded(text);
    return UDID.matcher(udid).matches() && isSomebody(udid.replaceFirst("^0000", ""))
        ? identifier(udid)
        : Optional.empty();
  }

  private static Optional<Identifier> identifier(String value) {
    return Optional.of(new Identifier(IdentifierKind.DEVICE_ID, value, Strength.STRONG));
  }

  private static String bounded(String text) {
    String bare = text.strip();
    return bare.length() > 50 ? "" : bare.toLowerCase(Locale.ROOT);
  }

  /** Whether it has more than two different digits: defaults are of one or two. */
  private static boolean isSomebody(String digits) {
    return digits.chars().filter(Character::isLetterOrDigit).distinct().count() > 2;
  }

  private static int checkDigit(String digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(digits.length() - 1 - i) - '0';
      int weighed = i % 2 == 0 ? 2 * digit : digit;
      sum += weighed > 9 ? weighed - 9 : weighed;
    }
    return (10 - sum % 10) % 10;
  }
}
