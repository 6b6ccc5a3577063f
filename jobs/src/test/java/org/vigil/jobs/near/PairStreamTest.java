package org.vigil.jobs.near;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.apache.spark.sql.Dataset;
import org.junit.jupiter.api.Test;
import org.vigil.hamming.BlockJoin;
import org.vigil.hash.PdqHash;
import org.vigil.jobs.Rows;
import org.vigil.lake.SharedSpark;

/** However many pairs there are, few are held at a time, and each is given once. */
class PairStreamTest {
  private static final int WORDS = 4;

  /** So many hashes within 15 bits of one, so that all are near each other. */
  private static long[] crowd(int size) {
    Random random = new Random(size);
    PdqHash centre = PdqHash.parse(Rows.pdq(128));
    return IntStream.range(0, size)
        .mapToObj(i -> flipped(centre, random.ints(15, 0, 64).toArray()))
        .flatMapToLong(hash -> LongStream.of(hash.w0(), hash.w1(), hash.w2(), hash.w3()))
        .toArray();
  }

  private static PdqHash flipped(PdqHash hash, int[] bits) {
    long word = hash.w1();
    for (int bit : bits) {
      word ^= 1L << bit;
    }
    return new PdqHash(hash.w0(), word, hash.w2(), hash.w3());
  }

  private static List<String> pairs(PairStream stream) {
    List<String> pairs = new ArrayList<>();
    while (stream.next()) {
      pairs.add(stream.a() + " " + stream.b() + " " + stream.distance());
    }
    return pairs;
  }

  private static List<String> all(long[] left, long[] right) {
    List<String> all = new ArrayList<>();
    new BlockJoin(left, NearPairs.MATCH_BITS)
        .join(right, (a, b, distance) -> all.add(a + " " + b + " " + distance));
    return all;
  }

  @Test
  void aCrowdGivesEveryPairOnceAndFewAreHeld() {
    long[] left = crowd(300);
    long[] right = crowd(400);
    PairStream stream = new PairStream(new BlockJoin(left, NearPairs.MATCH_BITS), right, 1000);
    List<String> pairs = pairs(stream);
    assertThat(pairs).hasSize(300 * 400);
    assertThat(new HashSet<>(pairs)).isEqualTo(new HashSet<>(all(left, right))).hasSize(300 * 400);
    assertThat(stream.room()).isLessThanOrEqualTo(2048);
  }

  @Test
  void aHashThatIsNearMoreThanMayBeHeldGivesThemAll() {
    long[] left = crowd(5000);
    PairStream stream = new PairStream(new BlockJoin(left, NearPairs.MATCH_BITS), crowd(3), 10);
    assertThat(pairs(stream)).hasSize(3 * 5000);
    assertThat(stream.room()).isLessThanOrEqualTo(2 * 5000);
  }

  @Test
  void fewPairsAndNoneAreGivenToo() {
    long[] one = crowd(1);
    long[] far = new long[7 * WORDS];
    BlockJoin join = new BlockJoin(one, NearPairs.MATCH_BITS);
    assertThat(pairs(new PairStream(join, one, 10))).containsExactly("0 0 0");
    assertThat(pairs(new PairStream(join, far, 10))).isEmpty();
    assertThat(pairs(new PairStream(join, new long[0], 10))).isEmpty();
  }

  private static NearPair pair(String left, String right, int distance) {
    return new NearPair(Rows.hashKey(left), Rows.hashKey(right), distance);
  }

  @Test
  void aJoinOnSparkGivesThemWithTheirNames() {
    Dataset<HashedItem> left =
        SharedSpark.rows(
            HashedItem.class,
            Rows.hashed("a", Rows.pdq(0)),
            Rows.hashed("b", Rows.pdq(5)),
            Rows.hashed("c", Rows.pdq(90)));
    Dataset<HashedItem> right =
        SharedSpark.rows(
            HashedItem.class,
            Rows.hashed("x", Rows.pdq(31)),
            Rows.hashed("y", Rows.pdq(5)),
            Rows.hashed("z", Rows.pdq(200)),
            Rows.hashed("w", Rows.pdq(59)));
    assertThat(NearPairs.of(left, right).collectAsList())
        .containsExactlyInAnyOrder(
            pair("a", "x", 31),
            pair("a", "y", 5),
            pair("b", "x", 26),
            pair("b", "y", 0),
            pair("c", "w", 31));
  }
}
