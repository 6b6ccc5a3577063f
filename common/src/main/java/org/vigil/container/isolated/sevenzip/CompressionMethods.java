package org.vigil.container.isolated.sevenzip;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Methods as 7-Zip names them, such as {@code LZMA2:26} or {@code m5:4g}. */
final class CompressionMethods {
  /** Twice the largest dictionary of the usual writers' presets. */
  static final long MAX_DICTIONARY_BYTES = 512L << 20;

  /** Without a unit it is a power of two. */
  private static final Pattern SIZE = Pattern.compile("(?::|mem)(\\d{1,10})([bkmg]?)\\b");

  private CompressionMethods() {}

  /** The largest dictionary that is named, or 0. */
  static long dictionaryBytes(String method) {
    long largest = 0;
    Matcher sizes = SIZE.matcher(method);
    while (sizes.find()) {
      largest = Math.max(largest, bytes(Long.parseLong(sizes.group(1)), sizes.group(2)));
    }
    return largest;
  }

  private static long bytes(long number, String unit) {
    return switch (unit) {
      case "b" -> number;
      case "k" -> number << 10;
      case "m" -> number << 20;
      case "g" -> number << 30;
      default -> 1L << Math.min(number, Long.SIZE - 2);
    };
  }
}
