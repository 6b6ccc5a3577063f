package org.vigil.bench;

import java.util.Arrays;
import java.util.Random;
import java.util.function.Consumer;
import org.vigil.bench.CpuTime.Taken;
import org.vigil.hamming.BlockJoin;
import org.vigil.hamming.EachWithEach;
import org.vigil.hamming.PairSink;

/**
 * The block join of random hashes within 31 bits, beside comparing each with each in blocks that
 * stay in the cache; fails if they do not give the same pairs. A hundredth of side B are copies
 * from A with up to 40 bits flipped.
 *
 * <p>Arguments: the sizes of A and B, 100000 and 100000 without; then, if all of B would take too
 * long, the part of it that is compared with each, its time being taken for the whole.
 */
public final class BlockJoinBench {
  private static final int WITHIN = 31;
  private static final int JOIN_ROUNDS = 5;

  private BlockJoinBench() {}

  public static void main(String... arguments) {
    int sizeOfA = arguments.length > 1 ? Integer.parseInt(arguments[0]) : 100_000;
    int sizeOfB = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 100_000;
    int parts = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 1;
    Random random = new Random(1);
    long[] a = random.longs(4L * sizeOfA).toArray();
    long[] b = random.longs(4L * sizeOfB).toArray();
    copySome(a, b, random);
    long[] someOfB = Arrays.copyOf(b, 4 * (sizeOfB / parts));
    BlockJoin index = new BlockJoin(a, WITHIN);
    Taken built = CpuTime.least(JOIN_ROUNDS, () -> new BlockJoin(a, WITHIN).hashCode());
    Taken joined = CpuTime.least(JOIN_ROUNDS, () -> digest(sink -> index.join(b, sink)));
    Taken compared =
        CpuTime.least(1, () -> digest(sink -> EachWithEach.join(a, someOfB, WITHIN, sink)));
    System.out.printf(
        "%,d x %,d hashes: index %.0f ms, join %.0f ms, brute force %.0f ms%s: %.0f times less%n",
        sizeOfA,
        sizeOfB,
        built.millis(),
        joined.millis(),
        compared.millis() * parts,
        parts > 1 ? " (1/" + parts + " was done)" : "",
        compared.millis() * parts / (built.millis() + joined.millis()));
    if (digest(sink -> index.join(someOfB, sink)) != compared.result()) {
      throw new IllegalStateException("The pairs are not those of brute force");
    }
  }

  private static void copySome(long[] a, long[] b, Random random) {
    for (int k = 0; k < b.length / 4; k += 100) {
      System.arraycopy(a, 4 * random.nextInt(a.length / 4), b, 4 * k, 4);
      for (int flips = k / 100 % 41; flips > 0; flips--) {
        b[4 * k + random.nextInt(4)] ^= 1L << random.nextInt(64);
      }
    }
  }

  /** A number that two joins share only if they gave the same pairs, in whatever order. */
  private static long digest(Consumer<PairSink> join) {
    long[] sum = new long[1];
    join.accept((i, k, distance) -> sum[0] += mixed(mixed(i) + k) + distance);
    return sum[0];
  }

  /** The finalizer of SplitMix64. */
  private static long mixed(long number) {
    long bits = (number + 0x9e3779b97f4a7c15L) * 0xbf58476d1ce4e5b9L;
    return (bits ^ bits >>> 27) * 0x94d049bb133111ebL;
  }
}
