package org.vigil.identifier.form;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * An IP address as numbers: four octets of version 4, or eight words of version 6. It is read
 * without the name service, which the JDK's own reader may ask.
 */
final class IpWords {
  private static final int WORDS = 8;
  private static final int OCTETS = 4;
  private static final int MAPPED = 0xFFFF;

  /** No zeros lead: to some programs such octets are octal. */
  private static final Pattern OCTET = Pattern.compile("0|[1-9]\\d{0,2}");

  private static final Pattern WORD = Pattern.compile("[0-9a-fA-F]{1,4}");

  private IpWords() {}

  /** The octets or words, or none. A zone (RFC 4007) is the host's own and goes. */
  static int[] parse(String text) {
    int zone = text.indexOf('%');
    String address = zone > 0 ? text.substring(0, zone) : text;
    if (address.indexOf(':') < 0) {
      return zone > 0 ? new int[0] : octets(address);
    }
    int gap = address.indexOf("::");
    if (gap < 0) {
      int[] words = words(address);
      return words.length == WORDS ? unmapped(words) : new int[0];
    }
    String before = address.substring(0, gap);
    String after = address.substring(gap + 2);
    int[] head = words(before);
    int[] tail = words(after);
    boolean broken =
        (head.length == 0 && !before.isEmpty())
            || (tail.length == 0 && !after.isEmpty())
            || before.indexOf('.') >= 0;
    if (broken || head.length + tail.length >= WORDS) {
      return new int[0];
    }
    int[] all = Arrays.copyOf(head, WORDS);
    System.arraycopy(tail, 0, all, WORDS - tail.length, tail.length);
    return unmapped(all);
  }

  private static int[] octets(String text) {
    String[] parts = text.split("\\.", -1);
    int[] octets = new int[OCTETS];
    for (int i = 0; i < OCTETS; i++) {
      if (parts.length != OCTETS || !OCTET.matcher(parts[i]).matches()) {
        return new int[0];
      }
      octets[i] = Integer.parseInt(parts[i]);
    }
    return Arrays.stream(octets).allMatch(octet -> octet <= 255) ? octets : new int[0];
  }

  /**
   * Words with colons between them, the last two perhaps as version 4; none where any is not one.
   */
  private static int[] words(String text) {
    List<Integer> words = new ArrayList<>();
    String[] parts = text.isEmpty() ? new String[0] : text.split(":", -1);
    for (int i = 0; i < parts.length; i++) {
      int[] octets = i == parts.length - 1 ? octets(parts[i]) : new int[0];
      if (octets.length > 0) {
        words.add(octets[0] << 8 | octets[1]);
        words.add(octets[2] << 8 | octets[3]);
      } else if (WORD.matcher(parts[i]).matches()) {
        words.add(Integer.parseInt(parts[i], 16));
      } else {
        return new int[0];
      }
    }
    return words.stream().mapToInt(Integer::intValue).toArray();
  }

  private static int[] unmapped(int[] words) {
    boolean mapped = words[5] == MAPPED && Arrays.stream(words, 0, 5).allMatch(word -> word == 0);
    return mapped
        ? new int[] {words[6] >> 8, words[6] & 255, words[7] >> 8, words[7] & 255}
        : words;
  }

  /** As RFC 5952 writes it: lower case, the first longest run of two zeros or more as a gap. */
  static String format(int[] words) {
    if (words.length == OCTETS) {
      return "%d.%d.%d.%d".formatted(words[0], words[1], words[2], words[3]);
    }
    int from = 0;
    int longest = 1;
    for (int i = 0; i < WORDS; i++) {
      int run = 0;
      while (i + run < WORDS && words[i + run] == 0) {
        run++;
      }
      if (run > longest) {
        from = i;
        longest = run;
      }
    }
    return longest == 1
        ? joined(words, 0, WORDS)
        : joined(words, 0, from) + "::" + joined(words, from + longest, WORDS);
  }

  private static String joined(int[] words, int from, int to) {
    StringBuilder text = new StringBuilder();
    for (int i = from; i < to; i++) {
      text.append(i > from ? ":" : "").append(Integer.toHexString(words[i]));
    }
    return text.toString().toLowerCase(Locale.ROOT);
  }
}
