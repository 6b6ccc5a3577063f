package org.vigil.hamming;

import java.util.Random;

/**
 * One fixed reordering of the 256 bits of a hash. Bits of PDQ that stand together also change
 * together; scattered over the bands they fill the buckets more evenly. Distances stay the same.
 */
final class BitPermutation {
  /** Seeds the permutation. Only sides permuted by the same version can be joined. */
  private static final int VERSION = 1;

  private static final int BITS = 256;
  private static final int WORDS = BITS / Long.SIZE;
  private static final int DIGIT_BITS = 4;
  private static final int DIGITS_PER_WORD = Long.SIZE / DIGIT_BITS;
  private static final int DIGIT_VALUES = 1 << DIGIT_BITS;

  /** For each digit of a hash and each value of it, the four words of its permuted bits. */
  private static final long[] TABLE = table(shuffled());

  private BitPermutation() {}

  /** Fisher-Yates over a generator whose numbers are specified. */
  private static int[] shuffled() {
    int[] places = new int[BITS];
    Random random = new Random(VERSION);
    for (int i = 0; i < BITS; i++) {
      int j = random.nextInt(i + 1);
      places[i] = places[j];
      places[j] = i;
    }
    return places;
  }

  private static long[] table(int[] places) {
    long[] table = new long[BITS / DIGIT_BITS * DIGIT_VALUES * WORDS];
    for (int bit = 0; bit < BITS; bit++) {
      for (int value = 0; value < DIGIT_VALUES; value++) {
        if ((value >>> bit % DIGIT_BITS & 1) != 0) {
          int row = bit / DIGIT_BITS * DIGIT_VALUES + value;
          table[row * WORDS + places[bit] / Long.SIZE] |= 1L << places[bit];
        }
      }
    }
    return table;
  }

  /** A permuted copy of hashes of four words each. */
  static long[] permuted(long[] hashes) {
    long[] permuted = new long[hashes.length];
    for (int from = 0; from < hashes.length; from += WORDS) {
      permute(hashes, permuted, from);
    }
    return permuted;
  }

  private static void permute(long[] in, long[] out, int from) {
    long w0 = 0;
    long w1 = 0;
    long w2 = 0;
    long w3 = 0;
    for (int word = 0; word < WORDS; word++) {
      long digits = in[from + word];
      for (int digit = 0; digit < DIGITS_PER_WORD; digit++) {
        int value = (int) digits & (DIGIT_VALUES - 1);
        int row = ((word * DIGITS_PER_WORD + digit) * DIGIT_VALUES + value) * WORDS;
        w0 |= TABLE[row];
        w1 |= TABLE[row + 1];
        w2 |= TABLE[row + 2];
        w3 |= TABLE[row + 3];
        digits >>>= DIGIT_BITS;
      }
    }
    out[from] = w0;
    out[from + 1] = w1;
    out[from + 2] = w2;
    out[from + 3] = w3;
  }
}
