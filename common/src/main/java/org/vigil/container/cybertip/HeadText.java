package org.vigil.container.cybertip;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;

/**
 * How a text begins.
 *
 * @param charset what it is written in: UTF-8, or UTF-16 by its mark or by the zeros in it
 * @param first the first character behind a mark and blanks; NUL when there is none nearby
 */
record HeadText(Charset charset, char first) {
  private static final int LENGTH = 256;

  static HeadText of(byte[] head) {
    var charset = charset(head);
    var text = new String(head, 0, Math.min(head.length, LENGTH) & ~1, charset);
    if (head.length == 1) {
      text = new String(head, ISO_8859_1);
    }
    var first = text.chars().filter(c -> c != '\ufeff' && !blank(c)).findFirst().orElse(0);
    return new HeadText(charset, (char) first);
  }

  private static boolean blank(int character) {
    return character == ' ' || character == '\t' || character == '\r' || character == '\n';
  }

  private static Charset charset(byte[] head) {
    if (head.length < 2) {
      return UTF_8;
    }
    var pair = (head[0] & 0xFF) << 8 | (head[1] & 0xFF);
    if (pair == 0xFEFF || (head[0] == 0 && head[1] != 0)) {
      return UTF_16BE;
    }
    return pair == 0xFFFE || (head[1] == 0 && head[0] != 0) ? UTF_16LE : UTF_8;
  }
}
