package org.vigil.hamming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vigil.hamming.Hashes.joined;

import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigil.hamming.Hashes.Pair;

/** Pairs whose differing bits are spread over the bands so that a single band finds them. */
class TightPairsTest {
  /** For each place of a permuted hash, the bit that comes there. */
  private static final int[] BITS = bits();

  private static int[] bits() {
    int[] bits = new int[256];
    for (int bit = 0; bit < 256; bit++) {
      long[] hash = new long[4];
      Hashes.flip(hash, 0, bit);
      long[] permuted = BitPermutation.permuted(hash);
      for (int place = 0; place < 256; place++) {
        if ((permuted[place / 64] >>> place & 1) != 0) {
          bits[place] = bit;
        }
      }
    }
    return bits;
  }

  /** Flips the first {@code counts[band]} bits of every band. */
  private static long[] spread(long[] hash, int... counts) {
    long[] spread = hash.clone();
    for (int band = 0; band < 16; band++) {
      Hashes.flip(spread, 0, IntStream.range(0, counts[band]).map(at(band)).toArray());
    }
    return spread;
  }

  private static IntUnaryOperator at(int band) {
    return i -> BITS[16 * band + (i * 5 + band) % 16];
  }

  private static int[] flips(int maxDistance) {
    return IntStream.range(0, 16).map(band -> BandJoin.flips(maxDistance, band)).toArray();
  }

  @Test
  void findsThirtyOneBitsThatLeaveOneBandWithinOne() {
    long[] a = Hashes.random(1, 1);
    for (int band = 0; band < 16; band++) {
      int[] counts = IntStream.generate(() -> 2).limit(16).toArray();
      counts[band] = 1;
      assertThat(joined(a, spread(a, counts), 31)).isEqualTo(List.of(new Pair(0, 0, 31)));
    }
  }

  @Test
  void leavesOutThirtyTwoBitsTwoInEveryBand() {
    long[] a = Hashes.random(1, 2);
    int[] counts = IntStream.generate(() -> 2).limit(16).toArray();
    assertThat(joined(a, spread(a, counts), 31)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 3, 14, 15, 16, 22, 30})
  void findsTheTightestPairsOfADistance(int distance) {
    long[] a = Hashes.random(1, 3);
    int[] tooMany = IntStream.of(flips(distance)).map(flips -> flips + 1).toArray();
    assertThat(joined(a, spread(a, tooMany), distance)).isEmpty();
    for (int band = 0; band < Math.min(16, distance + 1); band++) {
      int[] tight = tooMany.clone();
      tight[band]--;
      assertThat(joined(a, spread(a, tight), distance))
          .isEqualTo(List.of(new Pair(0, 0, distance)));
    }
  }

  @Test
  void needsNoMoreThanTheBandsAddUpTo() {
    for (int distance = 0; distance <= 31; distance++) {
      assertThat(IntStream.of(flips(distance)).map(flips -> flips + 1).sum())
          .isEqualTo(distance + 1);
    }
  }
}
