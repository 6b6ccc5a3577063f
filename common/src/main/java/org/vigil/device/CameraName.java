package org.vigil.device;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The words of a camera's metadata in the form in which they are compared. */
final class CameraName {
  private static final Pattern BLANKS = Pattern.compile("[\\p{Cntrl}\\s]+");

  private CameraName() {}

  /** Upper case, runs of blanks and control characters as one blank, without the separator. */
  static String part(@Nullable String text) {
    return text == null
        ? ""
        : BLANKS.matcher(text).replaceAll(" ").strip().replace('|', '/').toUpperCase(Locale.ROOT);
  }
}
