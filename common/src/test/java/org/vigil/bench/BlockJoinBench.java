package org.vigil.bench;

import java.util.Random;
import org.vigil.bench.CpuTime.Taken;
import org.vigil.hamming.BlockJoin;

/**
 * The block join of random hashes within 31 bits, beside comparing each with each in blocks that
 * stay in the cache. A hundredth of side B are copies from A with up to 40 bits flipped.
 *
 * <p>Arguments: the sizes of A and B; 100000 and 100000 without.
 */
public final class BlockJoinBench {
  private static final int WITHIN = 31;
  private static final int BLOCK_HASHES = 1024;
  private static final int JOIN_ROUNDS = 5;

  private BlockJoinBench() {}

  public static void main(String... sizes) {
    int sizeOfA = sizes.length == 2 ? Integer.parseInt(sizes[0]) : 100_000;
    int sizeOfB = sizes.length == 2 ? Integer.parseInt(sizes[1]) : 100_000;
    Random random = new Random(1);
    long[] a = random.longs(4L * sizeOfA).toArray();
    long[] b = random.longs(4L * sizeOfB).toArray();
    copySome(a, b, random);
    BlockJoin index = new BlockJoin(a, WITHIN);
    Taken built = CpuTime.least(JOIN_ROUNDS, () -> new BlockJoin(a, WITHIN).hashCode());
    Taken joined = CpuTime.least(JOIN_ROUNDS, () -> pairs(index, b));
    Taken compared = CpuTime.least(1, () -> pairs(a, b));
    System.out.printf(
        "%,d x %,d hashes: index %.0f ms, join %.0f ms, brute force %.0f ms: %.0f times less%n",
        sizeOfA,
        sizeOfB,
        built.millis(),
        joined.millis(),
        compared.millis(),
        compared.millis() / (built.millis() + joined.millis()));
    System.out.printf("pairs: %,d and %,d%n", joined.result(), compared.result());
  }

  private static void copySome(long[] a, long[] b, Random random) {
    for (int k = 0; k < b.length / 4; k += 100) {
      System.arraycopy(a, 4 * random.nextInt(a.length / 4), b, 4 * k, 4);
      for (int flips = k / 100 % 41; flips > 0; flips--) {
        b[4 * k + random.nextInt(4)] ^= 1L << random.nextInt(64);
      }
    }
  }

  private static long pairs(BlockJoin index, long[] b) {
    long[] pairs = new long[1];
    index.join(b, (i, k, distance) -> pairs[0]++);
    return pairs[0];
  }

  private static long pairs(long[] a, long[] b) {
    long pairs = 0;
    for (int block = 0; block < a.length; block += 4 * BLOCK_HASHES) {
      int end = Math.min(a.length, block + 4 * BLOCK_HASHES);
      for (int k = 0; k < b.length; k += 4) {
        pairs += pairs(a, block, end, b, k);
      }
    }
    return pairs;
  }

  private static long pairs(long[] a, int from, int to, long[] b, int k) {
    long b0 = b[k];
    long b1 = b[k + 1];
    long b2 = b[k + 2];
    long b3 = b[k + 3];
    long pairs = 0;
    for (int i = from; i < to; i += 4) {
      int bits = Long.bitCount(a[i] ^ b0) + Long.bitCount(a[i + 1] ^ b1);
      if (bits <= WITHIN
          && bits + Long.bitCount(a[i + 2] ^ b2) + Long.bitCount(a[i + 3] ^ b3) <= WITHIN) {
        pairs++;
      }
    }
    return pairs;
  }
}
