package org.vigil.jobs.text;

/**
 * Text from untrusted bytes, with everything that cannot be seen written out as its code point:
 * control characters, line separators, half surrogates, and the marks that turn the direction of
 * text around (Unicode TR 36, section 3.2). The two joiners stay: honest names in many scripts need
 * them.
 */
public final class VisibleText {
  private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
  private static final int ZERO_WIDTH_JOINER = 0x200D;

  private VisibleText() {}

  /** The text, visible. */
  public static String of(String text) {
    if (text.codePoints().noneMatch(VisibleText::hidden)) {
      return text;
    }
    StringBuilder visible = new StringBuilder(text.length() + 16);
    text.codePoints().forEach(point -> append(visible, point));
    return visible.toString();
  }

  private static void append(StringBuilder visible, int point) {
    if (hidden(point)) {
      visible.append("\\u{%04X}".formatted(point));
    } else {
      visible.appendCodePoint(point);
    }
  }

  private static boolean hidden(int point) {
    if (point == ZERO_WIDTH_NON_JOINER || point == ZERO_WIDTH_JOINER) {
      return false;
    }
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE ->
          true;
      default -> (point & 0xFFFE) == 0xFFFE;
    };
  }
}
