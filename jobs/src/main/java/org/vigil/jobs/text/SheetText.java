package org.vigil.jobs.text;

import java.util.regex.Pattern;

/**
 * Text for a cell of a sheet that no spreadsheet takes for a formula.
 *
 * <p>An apostrophe goes before a first = + - @ TAB CR NUL or their full-width forms, as OWASP's
 * "CSV Injection" advises. The same goes behind each semicolon, since a spreadsheet in a country of
 * decimal commas splits there, whatever the quotes say.
 */
public final class SheetText {
  private static final Pattern FORMULA =
      Pattern.compile("(?<=^|;)(?=[ \"']*[=+\\-@\\t\\r\\x00\\uFF1D\\uFF0B\\uFF0D\\uFF20])");

  private SheetText() {}

  /** The text, made harmless. */
  public static String of(String text) {
    return VisibleText.of(FORMULA.matcher(text).replaceAll("'"));
  }
}
