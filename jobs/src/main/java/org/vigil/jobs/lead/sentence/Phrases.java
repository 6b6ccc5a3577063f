package org.vigil.jobs.lead.sentence;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Names from the material, made harmless: they fill a slot, and cannot speak. */
public final class Phrases {
  /** The longest name that a sentence carries, in characters. */
  static final int NAME_LENGTH = 64;

  /** The longest path that a sentence carries, in characters. */
  static final int PATH_LENGTH = 120;

  private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{C}\\p{Zl}\\p{Zp}\\s\\u00A0]+");
  private static final Pattern PLAIN_NAME =
      Pattern.compile("[\\p{L}\\p{N}](?:[\\p{L}\\p{M}\\p{N}_/+-]|\\.(?! )|(?<![.,;:!?]) )*");
  private static final Pattern PLAIN_PATH = Pattern.compile("…?[\\p{L}\\p{N}/!_.:+-]+");
  private static final int DIGEST_DIGITS = 8;
  private static final Pattern DIGEST = Pattern.compile("[0-9A-Fa-f]{64}");
  private static final Pattern QUOTES = Pattern.compile("[\"“”„«»]");

  private Phrases() {}

  /** One line of printable text of at most 64 characters; empty for null. */
  public static String clean(@Nullable String text) {
    if (text == null) {
      return "";
    }
    String head = text.substring(0, Math.min(text.length(), 4 * NAME_LENGTH));
    String line = UNPRINTABLE.matcher(head).replaceAll(" ").strip();
    if (line.codePointCount(0, line.length()) <= NAME_LENGTH) {
      return line;
    }
    return line.substring(0, line.offsetByCodePoints(0, NAME_LENGTH - 1)) + "…";
  }

  /**
   * A name from the material: in quotes unless it is plainly a name, so that it cannot speak; of a
   * digest the first digits, which are enough to find it by.
   */
  public static String name(@Nullable String text) {
    String name = clean(text);
    if (DIGEST.matcher(name).matches()) {
      return name.substring(0, DIGEST_DIGITS) + "…";
    }
    if (PLAIN_NAME.matcher(name).matches()) {
      return name;
    }
    return "“" + QUOTES.matcher(name).replaceAll("'") + "”";
  }

  /** A path as a sentence gives it: in quotes unless it is plain, and its end where it is long. */
  public static String path(@Nullable String text) {
    if (text == null) {
      return "";
    }
    String tail = text.substring(Math.max(0, text.length() - PATH_LENGTH));
    String line = UNPRINTABLE.matcher(tail).replaceAll(" ").strip();
    String cut = tail.length() < text.length() ? "…" + line : line;
    return PLAIN_PATH.matcher(cut).matches()
        ? cut
        : "“" + QUOTES.matcher(cut).replaceAll("'") + "”";
  }
}
