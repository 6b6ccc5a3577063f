package org.vigil.hamming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.vigil.hamming.Hashes.compared;
import static org.vigil.hamming.Hashes.joined;
import static org.vigil.hamming.Hashes.neighbours;
import static org.vigil.hamming.Hashes.random;
import static org.vigil.hamming.Hashes.sorted;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigil.hamming.Hashes.Pair;

/** The join gives what comparing each with each gives. */
class BlockJoinTest {
  /** The distance of the pair (0, 0), if that is all. */
  private static List<Pair> one(int distance) {
    return List.of(new Pair(0, 0, distance));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 7, 15, 23, 31})
  void findsEveryPairOnce(int maxDistance) {
    long[] a = random(3000, 1);
    long[] b = neighbours(a, 3000, 2);
    assertThat(joined(a, b, maxDistance))
        .hasSizeGreaterThan(60 * (maxDistance + 1))
        .isEqualTo(compared(a, b, maxDistance));
  }

  @Test
  void findsEveryPairOfClusters() {
    long[] a = neighbours(random(20, 3), 600, 4);
    long[] b = neighbours(random(20, 3), 900, 5);
    assertThat(joined(a, b, 31)).isEqualTo(compared(a, b, 31));
    assertThat(joined(b, a, 31)).isEqualTo(compared(b, a, 31));
  }

  @Test
  void givesEveryPairOfEqualHashes() {
    long[] a = new long[4 * 30];
    long[] b = new long[4 * 20];
    assertThat(joined(a, b, 31)).hasSize(600).isEqualTo(compared(a, b, 31));
  }

  @Test
  void joinsOneHashWithOne() {
    long[] a = random(1, 6);
    long[] b = a.clone();
    assertThat(joined(a, b, 0)).isEqualTo(one(0));
    Hashes.flip(b, 0, IntStream.range(0, 31).toArray());
    assertThat(joined(a, b, 31)).isEqualTo(one(31));
    Hashes.flip(b, 0, 31);
    assertThat(joined(a, b, 31)).isEmpty();
  }

  @Test
  void joinsNothingWithAnEmptySide() {
    long[] none = {};
    assertThat(joined(none, random(10, 7), 31)).isEmpty();
    assertThat(joined(random(10, 7), none, 31)).isEmpty();
    assertThat(joined(none, none, 31)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 100})
  void givesTheSamePairsInChunks(int chunk) {
    long[] a = random(200, 8);
    long[] b = neighbours(a, 100, 9);
    BlockJoin join = new BlockJoin(a, 31);
    List<Pair> pairs = new ArrayList<>();
    for (int from = 0; from < 100; from += chunk) {
      int first = from;
      long[] some = Arrays.copyOfRange(b, 4 * from, 4 * Math.min(from + chunk, 100));
      join.join(some, (i, k, distance) -> pairs.add(new Pair(i, first + k, distance)));
    }
    assertThat(sorted(pairs)).isEqualTo(compared(a, b, 31));
  }

  @Test
  void servesManyThreadsAtOnce() {
    long[] a = random(500, 10);
    long[] b = neighbours(a, 500, 11);
    BlockJoin join = new BlockJoin(a, 31);
    List<Pair> expected = compared(a, b, 31);
    assertThat(IntStream.range(0, 8).parallel().mapToObj(i -> joined(join, b)).toList())
        .allSatisfy(pairs -> assertThat(pairs).isEqualTo(expected));
  }

  @Test
  void leavesItsInputAlone() {
    long[] a = random(10, 12);
    long[] b = a.clone();
    BlockJoin join = new BlockJoin(a, 0);
    Arrays.fill(a, 0);
    assertThat(joined(join, b)).hasSize(10);
    assertThat(b).isEqualTo(random(10, 12));
  }

  @Test
  void refusesDistancesItCannotGuarantee() {
    assertThatIllegalArgumentException().isThrownBy(() -> new BlockJoin(new long[4], 32));
    assertThatIllegalArgumentException().isThrownBy(() -> new BlockJoin(new long[4], -1));
  }

  @Test
  void refusesTornHashes() {
    BlockJoin join = new BlockJoin(new long[4], 31);
    assertThatIllegalArgumentException().isThrownBy(() -> new BlockJoin(new long[5], 31));
    assertThatIllegalArgumentException().isThrownBy(() -> join.join(new long[3], (i, k, d) -> {}));
  }

  /** Takes so many pairs of each hash, and no more. */
  private static final class Few implements SparingSink {
    private final int most;
    private final int[] taken;
    private final List<Pair> pairs = new ArrayList<>();

    Few(int most, int hashes) {
      this.most = most;
      taken = new int[hashes];
    }

    @Override
    public boolean wants(int hash) {
      return taken[hash] < most;
    }

    @Override
    public void pair(int hash, int other, int distance) {
      taken[hash]++;
      pairs.add(new Pair(hash, other, distance));
    }
  }

  @Test
  void givesOfEachHashOnEitherSideAsManyPairsAsAreWanted() {
    long[] a = neighbours(random(20, 3), 600, 4);
    long[] b = neighbours(random(20, 3), 900, 5);
    BlockJoin join = new BlockJoin(a, 31);
    Few all = new Few(Integer.MAX_VALUE, 600);
    Few few = new Few(5, 600);
    join.joinEachOfA(b, all);
    join.joinEachOfA(b, few);
    assertThat(sorted(all.pairs)).isEqualTo(compared(a, b, 31));
    assertThat(all.pairs).containsAll(few.pairs);
    assertThat(few.taken)
        .isEqualTo(Arrays.stream(all.taken).map(taken -> Math.min(5, taken)).toArray());

    Few ofB = new Few(Integer.MAX_VALUE, 900);
    join.joinEachOfB(b, ofB);
    assertThat(sorted(ofB.pairs)).isEqualTo(compared(b, a, 31));
  }
}
