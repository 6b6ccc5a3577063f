package org.vigil.device;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vigil.model.term.DeviceSuppression;

/**
 * A serial number as a camera or a program wrote it.
 *
 * @param value upper case, without blanks around it and without a maker's {@code NO=}
 * @param suppression why it tells no camera from another; null where it may
 */
record SerialNumber(String value, @Nullable DeviceSuppression suppression) {
  private static final Pattern PREFIX = Pattern.compile("^(?:NO=|S/N:?|SN:) ?");
  private static final Pattern NOT_ALPHANUMERIC = Pattern.compile("[^\\p{L}\\p{N}]");
  private static final Pattern REPEATED = Pattern.compile("(.{1,3}?)\\1+.?");
  private static final int LEAST_LENGTH = 3;
  private static final int MAX_LENGTH = 128;
  private static final String UP = "01234567890123456789";
  private static final String DOWN = "98765432109876543210";
  private static final Set<String> PLACEHOLDERS =
      Set.of(
          "NONE",
          "NULL",
          "NAN",
          "NIL",
          "UNKNOWN",
          "UNDEFINED",
          "UNDEF",
          "DEFAULT",
          "EMPTY",
          "SERIAL",
          "SERIALNUMBER",
          "SERIALNO",
          "NOTAVAILABLE",
          "NOTSET",
          "NOTAPPLICABLE",
          "TOBEFILLEDBYOEM",
          "TOBEFILLEDBYO.E.M.",
          "ABCDEF",
          "DEADBEEF",
          "TEST",
          "CAMERA");
  private static final Set<String> ALL_ONES =
      Set.of(
          "255",
          "65535",
          "16777215",
          "2147483647",
          "4294967295",
          "1844674407370955",
          "18446744073709551615",
          "9223372036854775807");

  /** The number, judged beside the names of the camera; null where nothing is written. */
  static @Nullable SerialNumber of(
      @Nullable String written, @Nullable String make, @Nullable String model) {
    String value = PREFIX.matcher(CameraName.part(written)).replaceFirst("").strip();
    if (value.isEmpty()) {
      return null;
    }
    String cut = value.substring(0, Math.min(value.length(), MAX_LENGTH));
    return new SerialNumber(cut, judged(bare(cut), bare(make), bare(model)));
  }

  private static @Nullable DeviceSuppression judged(String bare, String make, String model) {
    String digits = bare.replaceFirst("^0+(?=.)", "");
    if (PLACEHOLDERS.contains(bare)) {
      return DeviceSuppression.PLACEHOLDER;
    }
    if (bare.length() < LEAST_LENGTH) {
      return DeviceSuppression.TOO_SHORT;
    }
    if (ALL_ONES.contains(digits) || bare.matches("F{4,}|0X?F{4,}")) {
      return DeviceSuppression.ALL_ONES;
    }
    if (REPEATED.matcher(bare).matches() || digits.matches("0|(.)\\1*")) {
      return DeviceSuppression.REPEATED;
    }
    if (runs(bare) || runs(digits)) {
      return DeviceSuppression.ASCENDING;
    }
    String bareModel = model.startsWith(make) ? model.substring(make.length()) : model;
    boolean named =
        bare.equals(model)
            || bare.equals(make)
            || bare.equals(make + model)
            || bare.equals(bareModel);
    return named ? DeviceSuppression.MODEL_NAME : null;
  }

  private static boolean runs(String digits) {
    return digits.length() >= LEAST_LENGTH && (UP.contains(digits) || DOWN.contains(digits));
  }

  private static String bare(@Nullable String text) {
    return text == null
        ? ""
        : NOT_ALPHANUMERIC.matcher(text).replaceAll("").toUpperCase(Locale.ROOT);
  }
}
