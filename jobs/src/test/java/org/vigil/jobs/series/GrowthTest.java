package org.vigil.jobs.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.vigil.hash.PdqHash;
import org.vigil.jobs.Rows;

/** How series of pictures grow, and that they never change. */
class GrowthTest {
  /** A picture whose hash has so many low bits set; two differ by the difference of those. */
  private record Picture(Membership star, PdqHash pdq) {}

  private static PdqHash bits(int count) {
    return PdqHash.parse(Rows.pdq(count));
  }

  private static Picture alone(String sha256, int night, int bits) {
    return new Picture(Membership.alone(sha256, night), bits(bits));
  }

  private static List<Membership> grow(List<Picture> held, List<Picture> fresh) {
    List<Picture> all = new ArrayList<>(held);
    all.addAll(fresh);
    Map<String, List<PdqHash>> hashes = new HashMap<>();
    Map<String, List<Neighbour>> neighbours = new HashMap<>();
    for (Picture one : all) {
      hashes.put(one.star().sha256(), List.of(one.pdq()));
      for (Picture other : all) {
        int distance = one.pdq().distance(other.pdq());
        if (!one.equals(other) && distance <= 31) {
          neighbours
              .computeIfAbsent(one.star().sha256(), key -> new ArrayList<>())
              .add(new Neighbour(one.star().sha256(), other.star().sha256(), distance, false));
        }
      }
    }
    Growth growth = new Growth(stars(held), hashes);
    return stars(fresh).stream()
        .sorted()
        .map(one -> growth.place(one, neighbours.getOrDefault(one.sha256(), List.of())))
        .toList();
  }

  private static List<Membership> stars(List<Picture> pictures) {
    return pictures.stream().map(Picture::star).toList();
  }

  @Test
  void aMediaJoinsTheNearestOlderCentre() {
    List<Membership> grown =
        grow(List.of(alone("a", 1, 0), alone("b", 1, 40)), List.of(alone("c", 2, 28)));

    assertThat(grown).containsExactly(new Membership("c", 2, "b", "b", 12));
  }

  @Test
  void ofEquallyNearCentresTheOldestWins() {
    List<Membership> grown =
        grow(List.of(alone("z", 1, 0), alone("a", 2, 40)), List.of(alone("c", 3, 20)));

    assertThat(grown.get(0).centre()).isEqualTo("z");
  }

  @Test
  void aMediaNextToMembersOnlyIsACentreAndJoinsTheirSeriesIfItsRootIsNear() {
    Picture root = alone("root", 1, 0);
    Picture member = new Picture(new Membership("member", 1, "root", "root", 20), bits(20));

    Membership near = grow(List.of(root, member), List.of(alone("near", 2, 48))).get(0);
    Membership far = grow(List.of(root, member), List.of(alone("far", 2, 51))).get(0);

    assertThat(near.isCentre()).isTrue();
    assertThat(near.series()).isEqualTo("root");
    assertThat(far.series()).as("the root is 51 bits away").isEqualTo("far");
  }

  @Test
  void aMirroredMediaIsAsNearToTheRootAsItWouldBeUpright() {
    Membership root = Membership.alone("root", 1);
    Membership member = new Membership("member", 1, "root", "root", 20);
    Map<String, List<PdqHash>> hashes =
        Map.of("root", List.of(bits(0)), "mirrored", List.of(bits(200), bits(48)));
    List<Neighbour> links = List.of(new Neighbour("mirrored", "member", 28, false));

    assertThat(
            new Growth(List.of(root, member), hashes).place(Membership.alone("mirrored", 2), links))
        .isEqualTo(new Membership("mirrored", 2, "mirrored", "root", 0));
  }

  @Test
  void whatIsNearNoCentreStandsWhereTheCentreOfItsCrowdStands() {
    Membership root = Membership.alone("root", 1);
    Membership centre = new Membership("centre", 1, "root", "root", 30);
    Map<String, List<PdqHash>> hashes =
        Map.of("root", List.of(bits(0)), "centre", List.of(bits(30)), "new", List.of(bits(60)));
    Growth growth = new Growth(List.of(root, centre), hashes);

    assertThat(growth.place(Membership.alone("new", 2), rays("new", true)))
        .as("the root is 60 bits away")
        .isEqualTo(new Membership("new", 2, "centre", "root", 30));
    assertThat(growth.place(Membership.alone("new", 2), rays("new", false)).series())
        .isEqualTo("new");
  }

  private static List<Neighbour> rays(String media, boolean star) {
    return List.of(new Neighbour(media, "centre", 30, star));
  }

  @Test
  void inOneNightTheLesserDigestIsTheOlder() {
    List<Membership> grown = grow(List.of(), List.of(alone("b", 1, 5), alone("a", 1, 0)));

    assertThat(grown)
        .extracting(Membership::sha256, Membership::series)
        .containsExactly(tuple("a", "a"), tuple("b", "a"));
  }

  @Test
  void nightAfterNightGivesWhatOneNightGivesInTheSameOrder() {
    Random random = new Random(7);
    List<Picture> media =
        IntStream.range(0, 200)
            .mapToObj(i -> alone("m%03d".formatted(i), 1 + i / 50, random.nextInt(200)))
            .toList();
    List<Membership> atOnce = grow(List.of(), media);

    List<Picture> held = new ArrayList<>();
    for (int night = 1; night <= 4; night++) {
      List<Picture> fresh = media.subList((night - 1) * 50, night * 50);
      List<Membership> grown = grow(held, fresh);
      IntStream.range(0, 50).forEach(i -> held.add(new Picture(grown.get(i), fresh.get(i).pdq())));
    }

    assertThat(stars(held)).containsExactlyElementsOf(atOnce);
    assertThat(atOnce).allMatch(star -> star.distance() <= 31);
  }
}
