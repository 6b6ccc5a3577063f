package org.vigil.media.type;

import java.util.BitSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A regular expression that matches from one of some offsets. */
final class MagicExpression implements MagicClause {
  private static final int WINDOW_BYTES = 8 << 10;

  private final Pattern pattern;
  private final int sizeBytes;
  private final int begin;
  private final int end;

  /** For each value of a byte, whether a match may begin with it. */
  private final boolean[] starts = new boolean[256];

  /**
   * @param sizeBytes the length of the expression itself
   * @param begin the first offset, inclusive
   * @param end the last offset, inclusive
   */
  MagicExpression(String expression, int sizeBytes, int begin, int end) {
    this.pattern = Pattern.compile(expression);
    this.sizeBytes = sizeBytes;
    this.begin = begin;
    this.end = end;
    for (int value = 0; value < starts.length; value++) {
      Matcher matcher = pattern.matcher(Character.toString(value));
      // What fails without having seen the end fails whatever follows.
      starts[value] = matcher.lookingAt() || matcher.hitEnd();
    }
  }

  @Override
  public boolean matches(MagicHead head) {
    int last = Math.min(end, head.sizeBytes());
    for (int at = begin; at <= last; at++) {
      if (starts[head.at(at)] && pattern.matcher(head).region(at, at + WINDOW_BYTES).lookingAt()) {
        return true;
      }
    }
    return false;
  }

  @Override
  public int sizeBytes() {
    return sizeBytes;
  }

  @Override
  public BitSet firstBytes() {
    BitSet first = new BitSet();
    for (int value = 0; value < starts.length; value++) {
      first.set(value, end > 0 || starts[value]);
    }
    return first;
  }
}
