package org.vigil.run.intake;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.util.HexFormat;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names of files are bytes. As text they are what they say in UTF-8, and a byte that says nothing
 * in it is {@code \xE9}; the backslash of a name that has such text itself is {@code \x5C}. So
 * every name has one text, and every text one name.
 */
final class RawName {
  private static final HexFormat HEX = HexFormat.of().withUpperCase();
  private static final Pattern ESCAPE = Pattern.compile("\\\\x([0-9A-F]{2})");
  private static final Pattern ALIKE = Pattern.compile("\\\\(?=x[0-9A-F]{2})");

  private RawName() {}

  static String text(byte[] name) {
    if (isPlain(name)) {
      return new String(name, US_ASCII);
    }
    CharsetDecoder decoder = UTF_8.newDecoder();
    ByteBuffer left = ByteBuffer.wrap(name);
    StringBuilder text = new StringBuilder();
    CoderResult result = CoderResult.OVERFLOW;
    while (!result.isUnderflow()) {
      CharBuffer chars = CharBuffer.allocate(left.remaining());
      result = decoder.reset().decode(left, chars, true);
      text.append(ALIKE.matcher(chars.flip()).replaceAll("\\\\x5C"));
      for (int i = 0; result.isError() && i < result.length(); i++) {
        text.append("\\x").append(HEX.toHexDigits(left.get()));
      }
    }
    return text.toString();
  }

  /** Of most names each byte is a character; it is no time lost to ask. */
  private static boolean isPlain(byte[] name) {
    for (byte one : name) {
      if (one < 0 || one == '\\') {
        return false;
      }
    }
    return true;
  }

  static byte[] bytes(String text) {
    if (text.indexOf('\\') < 0) {
      return text.getBytes(UTF_8);
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Matcher escapes = ESCAPE.matcher(text);
    int from = 0;
    for (MatchResult escape : escapes.results().toList()) {
      bytes.writeBytes(text.substring(from, escape.start()).getBytes(UTF_8));
      bytes.write(HexFormat.fromHexDigits(escape.group(1)));
      from = escape.end();
    }
    bytes.writeBytes(text.substring(from).getBytes(UTF_8));
    return bytes.toByteArray();
  }
}
