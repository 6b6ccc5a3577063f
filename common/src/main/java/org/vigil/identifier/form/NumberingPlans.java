package org.vigil.identifier.form;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.ValidationResult;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vigil.model.term.IdentifierKind;
import org.vigil.model.term.Strength;

/**
 * Telephone numbers by the numbering plans of all countries (ITU-T E.164), as libphonenumber has
 * them.
 */
public final class NumberingPlans implements PhoneNumbers {
  private static final int MAX_LENGTH = 40;

  /** Shorter ones are extensions and short codes; longer ones are none. */
  private static final int MIN_DIGITS = 7;

  private static final int MAX_DIGITS = 15;

  private static final Pattern WRITTEN =
      Pattern.compile("(?:\\+|00)?[\\d .()/\\u00A0\\u2010-\\u2013-]{7,38}");
  private static final Pattern NO_DIGIT = Pattern.compile("\\D");
  private static final Pattern ALL_ALIKE = Pattern.compile("(?:00|\\+)?(\\d)\\1*");

  private final PhoneNumberUtil plans = PhoneNumberUtil.getInstance();

  @Override
  public Optional<Identifier> of(String text, @Nullable String region) {
    String bare = bare(text);
    int digits = NO_DIGIT.matcher(bare).replaceAll("").length();
    if (bare.length() > MAX_LENGTH
        || !WRITTEN.matcher(bare).matches()
        || digits < MIN_DIGITS
        || digits > MAX_DIGITS + 2
        || ALL_ALIKE.matcher(bare).matches()) {
      return Optional.empty();
    }
    boolean international = bare.startsWith("+") || bare.startsWith("00");
    String written = bare.startsWith("00") ? "+" + bare.substring(2) : bare;
    if (international || region != null) {
      return parsed(written, international ? null : region);
    }
    String national = NO_DIGIT.matcher(bare).replaceAll("");
    return national.length() > MAX_DIGITS
        ? Optional.empty()
        : Optional.of(new Identifier(IdentifierKind.PHONE, national, Strength.WEAK));
  }

  /**
   * Without the marks that steer the direction of writing, which address books put around numbers.
   */
  private static String bare(String text) {
    String cut = text.length() > 2 * MAX_LENGTH ? text.substring(0, 2 * MAX_LENGTH) : text;
    return cut.replaceAll("[\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]", "").strip();
  }

  private Optional<Identifier> parsed(String written, @Nullable String region) {
    try {
      PhoneNumber number = plans.parse(written, region);
      boolean valid = plans.isValidNumber(number);
      if (!valid && plans.isPossibleNumberWithReason(number) != ValidationResult.IS_POSSIBLE) {
        return Optional.empty();
      }
      String value = plans.format(number, PhoneNumberFormat.E164);
      Strength strength = valid ? Strength.STRONG : Strength.MEDIUM;
      return Optional.of(new Identifier(IdentifierKind.PHONE, value, strength));
    } catch (NumberParseException e) {
      return Optional.empty();
    }
  }
}
