package org.vigil.jobs.lead.sentence;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The grammar of the sentences: numbers, plurals and lists, and names from material made harmless.
 */
public final class Phrases {
  /** The longest name that a sentence carries, in characters. */
  static final int NAME_LENGTH = 64;

  /** The longest path that a sentence carries, in characters. */
  static final int PATH_LENGTH = 120;

  private static final String[] NUMBERS =
      "no one two three four five six seven eight nine ten eleven twelve".split(" ");
  private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{C}\\p{Zl}\\p{Zp}\\s\\u00A0]+");
  private static final Pattern PLAIN_NAME =
      Pattern.compile("[\\p{L}\\p{N}](?:[\\p{L}\\p{M}\\p{N}_/+-]|\\.(?! )|(?<![.,;:!?]) )*");
  private static final Pattern PLAIN_PATH = Pattern.compile("…?[\\p{L}\\p{N}/!_.:+-]+");
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

  /** A name from the material: in quotes unless it is plainly a name, so that it cannot speak. */
  public static String name(@Nullable String text) {
    String name = clean(text);
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

  public static String number(long count) {
    return count >= 0 && count < NUMBERS.length
        ? NUMBERS[(int) count]
        : String.format(Locale.ROOT, "%,d", count);
  }

  /** Such as "one case" and "four cases". */
  public static String count(long count, String noun) {
    return number(count) + " " + (count == 1 ? noun : noun + "s");
  }

  public static String pick(int count, String singular, String plural) {
    return count == 1 ? singular : plural;
  }

  /** Such as "a", "a and b", "a, b and c". */
  public static String list(List<String> items) {
    if (items.size() < 2) {
      return String.join("", items);
    }
    int last = items.size() - 1;
    return String.join(", ", items.subList(0, last)) + " and " + items.get(last);
  }

  /** At most three items of a list, and how many others there are. */
  public static String shortList(List<String> items) {
    if (items.size() <= 3) {
      return list(items);
    }
    int others = items.size() - 2;
    return items.get(0) + ", " + items.get(1) + " and " + number(others) + " others";
  }

  /** Such as "case A" and "two cases (A and B)". */
  public static String cases(List<String> cases) {
    if (cases.isEmpty()) {
      return "no case";
    }
    List<String> names = cases.stream().map(Phrases::name).toList();
    return cases.size() == 1
        ? "case " + names.get(0)
        : count(cases.size(), "case") + " (" + shortList(names) + ")";
  }

  public static String sentence(String clause) {
    return clause.substring(0, 1).toUpperCase(Locale.ROOT) + clause.substring(1) + ".";
  }
}
