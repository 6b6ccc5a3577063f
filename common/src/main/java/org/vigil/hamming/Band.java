package org.vigil.hamming;

/**
 * Hashes in the order of one of their 16 bands of 16 bits, as a counting sort leaves them. The
 * words lie in two arrays, the two that do not hold the band first: in a bucket they differ most,
 * so they rule out nearly every pair.
 */
final class Band {
  static final int COUNT = 16;
  static final int BITS = 16;

  private static final int BUCKETS = 1 << BITS;
  private static final int WORDS = 4;
  private static final int BANDS_PER_WORD = Long.SIZE / BITS;

  /** Where each bucket starts, and at last the count of hashes. */
  final int[] starts;

  /** For each place in the order, the index of its hash. */
  final int[] indices;

  /** For each place, two words of its hash. */
  final long[] near;

  /** For each place, the other two. */
  final long[] far;

  private final int wordOfBand;

  private Band(int wordOfBand, int[] starts, int count) {
    this.wordOfBand = wordOfBand;
    this.starts = starts;
    indices = new int[count];
    near = new long[2 * count];
    far = new long[2 * count];
  }

  /** Sorts hashes of four words each by band 0 to 15. */
  static Band sorted(long[] hashes, int band) {
    int count = hashes.length / WORDS;
    Band sorted = new Band(band / BANDS_PER_WORD, starts(hashes, band), count);
    int[] next = sorted.starts.clone();
    for (int index = 0; index < count; index++) {
      sorted.put(next[value(hashes, index, band)]++, hashes, index);
    }
    return sorted;
  }

  private static int[] starts(long[] hashes, int band) {
    int[] starts = new int[BUCKETS + 1];
    for (int index = 0; index < hashes.length / WORDS; index++) {
      starts[value(hashes, index, band) + 1]++;
    }
    for (int bucket = 0; bucket < BUCKETS; bucket++) {
      starts[bucket + 1] += starts[bucket];
    }
    return starts;
  }

  private static int value(long[] hashes, int index, int band) {
    return value(hashes[WORDS * index + band / BANDS_PER_WORD], band);
  }

  /** The 16 bits of a band, from the word that holds it. */
  private static int value(long word, int band) {
    int shift = (band % BANDS_PER_WORD) * BITS;
    return (int) (word >>> shift) & (BUCKETS - 1);
  }

  private void put(int place, long[] hashes, int index) {
    indices[place] = index;
    for (int i = 0; i < 2; i++) {
      near[2 * place + i] = hashes[WORDS * index + (wordOfBand + 1 + i) % WORDS];
      far[2 * place + i] = hashes[WORDS * index + (wordOfBand + 3 + i) % WORDS];
    }
  }

  /** How many bits differ in another band of two hashes sorted by the same one. */
  static int distance(Band a, int placeA, Band b, int placeB, int band) {
    long differing = a.word(placeA, band) ^ b.word(placeB, band);
    return Integer.bitCount(value(differing, band));
  }

  /** The word that holds a band. */
  private long word(int place, int band) {
    int offset = Math.floorMod(band / BANDS_PER_WORD - wordOfBand - 1, WORDS);
    return offset < 2 ? near[2 * place + offset] : far[2 * place + offset - 2];
  }
}
