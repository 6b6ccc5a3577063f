package org.vigil.media.type;

import java.util.BitSet;

/** Bytes somewhere in a range of offsets. */
final class MagicBytes implements MagicClause {
  private final byte[] bytes;
  private final byte[] mask;
  private final boolean ignoreCase;
  private final int begin;
  private final int end;

  /** For each value of a byte, whether a match may begin with it. */
  private final boolean[] starts = new boolean[256];

  /**
   * @param bytes as they are after masking, in lower case where case is ignored
   * @param mask of the same length
   * @param begin the first offset, inclusive
   * @param end the last offset, inclusive
   */
  MagicBytes(byte[] bytes, byte[] mask, boolean ignoreCase, int begin, int end) {
    this.bytes = bytes;
    this.mask = mask;
    this.ignoreCase = ignoreCase;
    this.begin = begin;
    this.end = end;
    for (int value = 0; value < starts.length; value++) {
      starts[value] = bytes.length == 0 || normalised(value, 0) == bytes[0];
    }
  }

  /** The bytes behind the end count as zeros, once the first place is wholly inside. */
  @Override
  public boolean matches(MagicHead head) {
    if (head.sizeBytes() < begin + bytes.length) {
      return false;
    }
    int last = Math.min(end, head.sizeBytes() - 1);
    for (int at = begin; at <= last; at++) {
      if (starts[head.at(at)] && matches(head, at)) {
        return true;
      }
    }
    return last < end && matches(head, last + 1);
  }

  private boolean matches(MagicHead head, int at) {
    for (int i = 0; i < bytes.length; i++) {
      if (normalised(head.at(at + i), i) != bytes[i]) {
        return false;
      }
    }
    return true;
  }

  private byte normalised(int value, int i) {
    int masked = value & mask[i];
    boolean upper = ignoreCase && masked >= 'A' && masked <= 'Z';
    return (byte) (upper ? masked + ('a' - 'A') : masked);
  }

  @Override
  public int sizeBytes() {
    return bytes.length;
  }

  @Override
  public BitSet firstBytes() {
    BitSet first = new BitSet();
    for (int value = 0; value < 256; value++) {
      first.set(value, end > 0 || starts[value]);
    }
    return first;
  }
}
