package org.vigil.jobs.export;

import java.util.regex.Pattern;
import org.vigil.jobs.text.VisibleText;

/**
 * Text for a cell of a sheet that no spreadsheet takes for a formula.
 *
 * <p>An apostrophe goes before a first = + - @ TAB CR NUL or their full-width forms, as OWASP's
 * "CSV Injection" advises. The same goes behind each semicolon, since a spreadsheet in a country of
 * decimal commas splits there, whatever the quotes say.
 */
final class SheetText {
  private static final Pattern FORMULA =
      Pattern.compile("(?<=^|;)(?=[ \"']*[=+\\-@\\t\\r\\x00\\uFF1D\\uFF0B\\uFF0D\\uFF20])");

  private SheetText() {}

  static String of(String text) {
    return VisibleText.of(FORMULA.matcher(text).replaceAll("'"));
  }
}
