package org.vigil.media.type;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The patterns of shared-mime-info files, as Apache Tika writes and understands them. */
final class MagicPatterns {
  private static final Pattern ESCAPE =
      Pattern.compile("\\\\(\\\\|r|n|x[0-9a-fA-F]{2}|[0-9]{0,3})");

  private MagicPatterns() {}

  /**
   * The pattern of one {@code match}.
   *
   * @param offset one offset or two with a colon between; empty is 0
   * @param mask empty if there is none
   * @throws IllegalArgumentException if the type of the value is not known
   */
  static MagicClause of(String type, String offset, String value, String mask) {
    String[] range = (offset.isEmpty() ? "0" : offset).split(":", 2);
    int begin = Integer.parseInt(range[0]);
    int end = Integer.parseInt(range[range.length - 1]);
    byte[] bytes = bytes(type, value);
    if (type.equals("regex")) {
      return new MagicExpression(new String(bytes, UTF_8), bytes.length, begin, end);
    }
    byte[] bits = mask(mask.isEmpty() ? null : bytes(type, mask), bytes.length);
    byte[] masked = Arrays.copyOf(bytes, bits.length);
    for (int i = 0; i < bits.length; i++) {
      masked[i] &= bits[i];
    }
    return new MagicBytes(masked, bits, type.equals("stringignorecase"), begin, end);
  }

  /** As long as the longer of both, with ones where nothing is declared. */
  private static byte[] mask(byte @Nullable [] declared, int length) {
    byte[] mask = new byte[declared == null ? length : Math.max(declared.length, length)];
    Arrays.fill(mask, (byte) -1);
    if (declared != null) {
      System.arraycopy(declared, 0, mask, 0, declared.length);
    }
    return mask;
  }

  /** The bytes that a value of such a type stands for. */
  static byte[] bytes(String type, String value) {
    return switch (type) {
      case "string", "regex" -> latin(value);
      case "stringignorecase" -> latin(value.toLowerCase(Locale.ROOT));
      case "unicodeLE" -> unescaped(value).getBytes(UTF_16LE);
      case "big16" -> number(value, Short.BYTES, ByteOrder.BIG_ENDIAN);
      case "host16", "little16" -> number(value, Short.BYTES, ByteOrder.LITTLE_ENDIAN);
      case "big32" -> number(value, Integer.BYTES, ByteOrder.BIG_ENDIAN);
      case "host32", "little32" -> number(value, Integer.BYTES, ByteOrder.LITTLE_ENDIAN);
      default -> throw new IllegalArgumentException("A pattern of type " + type);
    };
  }

  /** Half a byte at the end is left out. */
  private static byte[] latin(String value) {
    return value.startsWith("0x")
        ? HexFormat.of().parseHex(value, 2, value.length() & ~1)
        : unescaped(value).getBytes(ISO_8859_1);
  }

  /** A backslash before what is no escape counts as a zero, and what follows as itself. */
  private static String unescaped(String value) {
    StringBuilder text = new StringBuilder();
    Matcher escapes = ESCAPE.matcher(value);
    while (escapes.find()) {
      escapes.appendReplacement(text, Matcher.quoteReplacement(character(escapes.group(1))));
    }
    return escapes.appendTail(text).toString();
  }

  private static String character(String escape) {
    return switch (escape.isEmpty() ? ' ' : escape.charAt(0)) {
      case '\\' -> "\\";
      case 'r' -> "\r";
      case 'n' -> "\n";
      case 'x' -> Character.toString(Integer.parseInt(escape.substring(1), 16));
      default -> Character.toString(Integer.parseInt("0" + escape, 8) & 0xff);
    };
  }

  private static byte[] number(String value, int length, ByteOrder order) {
    boolean hex = value.startsWith("0x");
    long number = Long.parseLong(hex ? value.substring(2) : value, hex ? 16 : 8);
    ByteBuffer bytes = ByteBuffer.allocate(length).order(order);
    if (length == Short.BYTES) {
      bytes.putShort((short) number);
    } else {
      bytes.putInt((int) number);
    }
    return bytes.array();
  }
}
