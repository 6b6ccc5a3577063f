package org.vigil.media.facts;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Texts out of a file, made fit for a table. */
public final class CleanText {
  /** Longer texts are cut. */
  public static final int MAX_CHARS = 256;

  /** Control and format characters, half characters. */
  private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}]+");

  /** Nikon prints it before the number. */
  private static final Pattern NUMBER_SIGN = Pattern.compile("^NO=\\s*");

  /** What makers write where there is no number: one character, over and over. */
  private static final Pattern BLANK_SERIAL = Pattern.compile("(.)\\1*", Pattern.DOTALL);

  /** What software writes where there is no number. */
  private static final Pattern NO_NUMBER =
      Pattern.compile("n/?a|none|null|unknown|no lens", Pattern.CASE_INSENSITIVE);

  private static final Pattern SEPARATORS = Pattern.compile("[\\s\\p{Punct}]+");

  private CleanText() {}

  /** Trimmed, without unprintable characters, at most {@link #MAX_CHARS}; null if none is left. */
  public static @Nullable String clean(@Nullable String text) {
    if (text == null) {
      return null;
    }
    String head = text.substring(0, Math.min(text.length(), 4 * MAX_CHARS));
    String printable = UNPRINTABLE.matcher(head).replaceAll("").strip();
    String cut = cut(printable).strip();
    return cut.isEmpty() ? null : cut;
  }

  private static String cut(String text) {
    if (text.length() <= MAX_CHARS) {
      return text;
    }
    boolean halved = Character.isHighSurrogate(text.charAt(MAX_CHARS - 1));
    return text.substring(0, halved ? MAX_CHARS - 1 : MAX_CHARS);
  }

  /** A cleaned serial number; null for zeros, blanks, one character repeated, "n/a". */
  public static @Nullable String serial(@Nullable String text) {
    String serial = clean(text);
    if (serial == null) {
      return null;
    }
    String number = NUMBER_SIGN.matcher(serial).replaceFirst("");
    String digits = SEPARATORS.matcher(number).replaceAll("");
    boolean blank = digits.isEmpty() || BLANK_SERIAL.matcher(digits).matches();
    return blank || NO_NUMBER.matcher(number).matches() ? null : number;
  }
}
