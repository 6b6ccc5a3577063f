package org.vigil.hamming;

import static java.util.Comparator.comparingInt;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Hashes to join, and their join by comparing each with each. */
final class Hashes {
  private Hashes() {}

  /** One pair of a join. */
  record Pair(int a, int b, int distance) {}

  static long[] random(int count, long seed) {
    return new Random(seed).longs(4L * count).toArray();
  }

  /** Copies of hashes of A, the first with no bit flipped, the next with one, up to 40. */
  static long[] neighbours(long[] a, int count, long seed) {
    Random random = new Random(seed);
    long[] b = new long[4 * count];
    for (int index = 0; index < count; index++) {
      System.arraycopy(a, 4 * random.nextInt(a.length / 4), b, 4 * index, 4);
      flip(b, index, random.ints(0, 256).distinct().limit(index % 41).toArray());
    }
    return b;
  }

  static void flip(long[] hashes, int index, int... bits) {
    for (int bit : bits) {
      hashes[4 * index + bit / 64] ^= 1L << bit;
    }
  }

  static List<Pair> joined(long[] a, long[] b, int maxDistance) {
    return joined(new BlockJoin(a, maxDistance), b);
  }

  static List<Pair> joined(BlockJoin join, long[] b) {
    List<Pair> pairs = new ArrayList<>();
    join.join(b, (i, k, distance) -> pairs.add(new Pair(i, k, distance)));
    return sorted(pairs);
  }

  /** In the order of A, then of B. */
  static List<Pair> sorted(List<Pair> pairs) {
    return pairs.stream().sorted(comparingInt(Pair::a).thenComparingInt(Pair::b)).toList();
  }

  static List<Pair> compared(long[] a, long[] b, int maxDistance) {
    List<Pair> pairs = new ArrayList<>();
    EachWithEach.join(a, b, maxDistance, (i, k, distance) -> pairs.add(new Pair(i, k, distance)));
    return sorted(pairs);
  }
}
