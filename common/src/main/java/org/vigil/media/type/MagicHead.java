package org.vigil.media.type;

/** A file's first bytes as characters (ISO 8859-1), with as many zeros behind them as are asked. */
final class MagicHead implements CharSequence {
  /** Further than any pattern looks. */
  private static final int LENGTH = 1 << 20;

  private final byte[] bytes;

  MagicHead(byte[] bytes) {
    this.bytes = bytes;
  }

  /** How many bytes there really are. */
  int sizeBytes() {
    return bytes.length;
  }

  int at(int index) {
    return index < bytes.length ? bytes[index] & 0xff : 0;
  }

  @Override
  public int length() {
    return LENGTH;
  }

  @Override
  public char charAt(int index) {
    return (char) at(index);
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    throw new UnsupportedOperationException("Patterns only look at characters");
  }

  @Override
  public String toString() {
    return bytes.length + " bytes";
  }
}
