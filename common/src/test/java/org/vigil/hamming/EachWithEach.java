package org.vigil.hamming;

/**
 * All pairs of 256-bit hashes within a distance, by comparing each with each, in blocks that stay
 * in the cache: what every faster join is held against.
 */
public final class EachWithEach {
  private static final int BLOCK_HASHES = 1024;

  private final long[] a;
  private final long[] b;
  private final int within;
  private final PairSink sink;

  private EachWithEach(long[] a, long[] b, int within, PairSink sink) {
    this.a = a;
    this.b = b;
    this.within = within;
    this.sink = sink;
  }

  /**
   * Gives every pair of A and B within the distance once.
   *
   * @param a four words per hash
   * @param b four words per hash
   */
  public static void join(long[] a, long[] b, int within, PairSink sink) {
    EachWithEach all = new EachWithEach(a, b, within, sink);
    for (int block = 0; block < a.length; block += 4 * BLOCK_HASHES) {
      int end = Math.min(a.length, block + 4 * BLOCK_HASHES);
      for (int k = 0; k < b.length; k += 4) {
        all.join(block, end, k);
      }
    }
  }

  private void join(int from, int to, int k) {
    long[] words = a; // local, so that the compiler need not read the field for each hash
    int most = within;
    long b0 = b[k];
    long b1 = b[k + 1];
    long b2 = b[k + 2];
    long b3 = b[k + 3];
    for (int i = from; i < to; i += 4) {
      int bits = Long.bitCount(words[i] ^ b0) + Long.bitCount(words[i + 1] ^ b1);
      if (bits <= most) {
        bits += Long.bitCount(words[i + 2] ^ b2) + Long.bitCount(words[i + 3] ^ b3);
        if (bits <= most) {
          sink.pair(i / 4, k / 4, bits);
        }
      }
    }
  }
}
