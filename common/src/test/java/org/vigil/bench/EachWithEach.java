package org.vigil.bench;

import org.vigil.hamming.PairSink;

/**
 * All pairs of 256-bit hashes within a distance, by comparing each with each, in blocks that stay
 * in the cache: what every faster join is held against.
 */
public final class EachWithEach {
  private static final int BLOCK_HASHES = 1024;

  private EachWithEach() {}

  /**
   * Gives every pair of A and B within the distance once.
   *
   * @param a four words per hash
   * @param b four words per hash
   */
  public static void join(long[] a, long[] b, int within, PairSink sink) {
    for (int block = 0; block < a.length; block += 4 * BLOCK_HASHES) {
      int end = Math.min(a.length, block + 4 * BLOCK_HASHES);
      for (int k = 0; k < b.length; k += 4) {
        join(a, block, end, b, k, within, sink);
      }
    }
  }

  private static void join(long[] a, int from, int to, long[] b, int k, int within, PairSink sink) {
    long b0 = b[k];
    long b1 = b[k + 1];
    long b2 = b[k + 2];
    long b3 = b[k + 3];
    for (int i = from; i < to; i += 4) {
      int bits = Long.bitCount(a[i] ^ b0) + Long.bitCount(a[i + 1] ^ b1);
      if (bits <= within) {
        bits += Long.bitCount(a[i + 2] ^ b2) + Long.bitCount(a[i + 3] ^ b3);
        if (bits <= within) {
          sink.pair(i / 4, k / 4, bits);
        }
      }
    }
  }
}
