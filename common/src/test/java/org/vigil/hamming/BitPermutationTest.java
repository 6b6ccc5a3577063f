package org.vigil.hamming;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A permutation moves bits; it neither drops nor doubles them. */
class BitPermutationTest {
  @Test
  void movesEachBitToAPlaceOfItsOwn() {
    assertThat(IntStream.range(0, 256).map(BitPermutationTest::place).sorted())
        .containsExactlyElementsOf(IntStream.range(0, 256).boxed().toList());
  }

  @Test
  void movesAllBitsOfAHashAtOnce() {
    long[] all = {-1, -1, -1, -1, 0, 0, 0, 0};
    assertThat(BitPermutation.permuted(all)).containsExactly(all);
  }

  @Test
  void staysTheSameWithinAVersion() {
    long[] hash = {0x0123456789abcdefL, 0, -1, 0x5555555555555555L};
    assertThat(BitPermutation.permuted(hash))
        .containsExactly(
            0xf44343483a98a9ceL, 0xf19e48230790ae3bL, 0xa98ffcd2bacda387L, 0xbbbfe18d82f08350L);
  }

  private static int place(int bit) {
    long[] hash = new long[4];
    hash[bit / 64] = 1L << bit;
    long[] permuted = BitPermutation.permuted(hash);
    for (int word = 0; word < 4; word++) {
      if (permuted[word] != 0) {
        assertThat(Long.bitCount(permuted[word])).isEqualTo(1);
        return 64 * word + Long.numberOfTrailingZeros(permuted[word]);
      }
    }
    return -1;
  }
}
