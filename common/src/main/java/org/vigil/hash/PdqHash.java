package org.vigil.hash;

/**
 * A 256-bit PDQ hash as four words, most significant first: bit 255 is the top bit of {@code w0},
 * as in its text of 64 hex digits (facebook/ThreatExchange, pdq/cpp, Hash256).
 */
public record PdqHash(long w0, long w1, long w2, long w3) {
  private static final int HEX_DIGITS = 64;

  /** From its four words, the first at 0. */
  static PdqHash of(long[] words) {
    return new PdqHash(words[0], words[1], words[2], words[3]);
  }

  /** Reads 64 hex digits of either case. */
  public static PdqHash parse(String hex) {
    if (hex.length() != HEX_DIGITS) {
      throw new IllegalArgumentException("A PDQ hash has 64 hex digits, not " + hex.length());
    }
    return new PdqHash(word(hex, 0), word(hex, 16), word(hex, 32), word(hex, 48));
  }

  private static long word(String hex, int from) {
    return Long.parseUnsignedLong(hex, from, from + 16, 16);
  }

  /** How many bits differ, 0 to 256. */
  public int distance(PdqHash other) {
    return Long.bitCount(w0 ^ other.w0)
        + Long.bitCount(w1 ^ other.w1)
        + Long.bitCount(w2 ^ other.w2)
        + Long.bitCount(w3 ^ other.w3);
  }

  @Override
  public String toString() {
    return String.format("%016x%016x%016x%016x", w0, w1, w2, w3);
  }
}
