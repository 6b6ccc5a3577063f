package org.vigil.jobs.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.vigil.hash.PdqHash;
import org.vigil.jobs.series.Growth.Neighbour;

/** How series grow, and that they never change. */
class GrowthTest {
  /** A hash with so many low bits set; two of them differ by the difference of their counts. */
  private static PdqHash bits(int count) {
    long[] words = new long[4];
    for (int i = 0; i < count; i++) {
      words[i / 64] |= 1L << (i % 64);
    }
    return new PdqHash(words[0], words[1], words[2], words[3]);
  }

  private static Star alone(String sha256, int night, PdqHash pdq) {
    return new Star(sha256, night, pdq, sha256, sha256, 0);
  }

  private static List<Star> grow(List<Star> held, List<Star> fresh) {
    List<Star> all = new ArrayList<>(held);
    all.addAll(fresh);
    Map<String, PdqHash> hashes = new HashMap<>();
    Map<String, List<Neighbour>> neighbours = new HashMap<>();
    for (Star one : all) {
      hashes.put(one.sha256(), one.pdq());
      for (Star other : all) {
        int distance = one.pdq().distance(other.pdq());
        if (!one.equals(other) && distance <= 31) {
          neighbours
              .computeIfAbsent(one.sha256(), key -> new ArrayList<>())
              .add(new Neighbour(other.sha256(), distance));
        }
      }
    }
    return new Growth(held, neighbours, hashes).place(fresh);
  }

  @Test
  void aMediaJoinsTheNearestOlderCentre() {
    List<Star> grown =
        grow(
            List.of(alone("a", 1, bits(0)), alone("b", 1, bits(40))),
            List.of(alone("c", 2, bits(28))));

    assertThat(grown).containsExactly(new Star("c", 2, bits(28), "b", "b", 12));
  }

  @Test
  void ofEquallyNearCentresTheOldestWins() {
    List<Star> grown =
        grow(
            List.of(alone("z", 1, bits(0)), alone("a", 2, bits(40))),
            List.of(alone("c", 3, bits(20))));

    assertThat(grown.get(0).centre()).isEqualTo("z");
  }

  @Test
  void aMediaNextToMembersOnlyIsACentreAndJoinsTheirSeriesIfItsRootIsNear() {
    Star root = alone("root", 1, bits(0));
    Star member = new Star("member", 1, bits(20), "root", "root", 20);

    Star near = grow(List.of(root, member), List.of(alone("near", 2, bits(48)))).get(0);
    Star far = grow(List.of(root, member), List.of(alone("far", 2, bits(51)))).get(0);

    assertThat(near.isCentre()).isTrue();
    assertThat(near.series()).isEqualTo("root");
    assertThat(far.series()).as("the root is 51 bits away").isEqualTo("far");
  }

  @Test
  void inOneNightTheLesserDigestIsTheOlder() {
    List<Star> grown = grow(List.of(), List.of(alone("b", 1, bits(5)), alone("a", 1, bits(0))));

    assertThat(grown)
        .extracting(Star::sha256, Star::series)
        .containsExactly(tuple("a", "a"), tuple("b", "a"));
  }

  @Test
  void nightAfterNightGivesWhatOneNightGivesInTheSameOrder() {
    Random random = new Random(7);
    List<Star> media = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      media.add(alone("m%03d".formatted(i), 1 + i / 50, bits(random.nextInt(200))));
    }
    List<Star> atOnce = grow(List.of(), media);

    List<Star> held = new ArrayList<>();
    for (int night = 1; night <= 4; night++) {
      int now = night;
      held.addAll(grow(held, media.stream().filter(m -> m.night() == now).toList()));
    }

    assertThat(held).containsExactlyElementsOf(atOnce);
    assertThat(held).allMatch(star -> star.distance() <= 31);
  }
}
