package org.vigil.jobs.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.junit.jupiter.api.Test;
import org.vigil.jobs.Rows;
import org.vigil.lake.SharedSpark;
import org.vigil.model.CrowdedMedia;
import org.vigil.model.Link;
import org.vigil.model.Media;
import org.vigil.model.term.LinkKind;

/** Which media are linked. */
class LinkMediaTest {
  private static List<Link> links(Media... media) {
    Dataset<Media> rows = SharedSpark.rows(Media.class, media);
    LinkSides sides =
        new LinkSides(
            LinkMedia.pictures(rows, 1),
            SharedSpark.rows(CrowdedMedia.class),
            SharedSpark.rows(Link.class));
    return LinkMedia.links(PictureLinks.of(sides, 1, 200).pairs(), 3).collectAsList();
  }

  @Test
  void linksPicturesThatDifferInFewBitsOnceWithTheLesserDigestOnTheLeft() {
    assertThat(
            links(
                Rows.media("b", Rows.pdq(0), 100),
                Rows.media("a", Rows.pdq(31), 100),
                Rows.media("c", Rows.pdq(63), 100)))
        .containsExactly(new Link("256-a", "256-b", LinkKind.PDQ, 31, 3));
  }

  @Test
  void linksEqualHashesOfDifferentMedia() {
    assertThat(links(Rows.media("a", Rows.pdq(9), 60), Rows.media("b", Rows.pdq(9), 60)))
        .containsExactly(new Link("256-a", "256-b", LinkKind.PDQ, 0, 3));
  }

  @Test
  void linksWhatIsTurnedOrMirroredAndSaysHowTheLeftOneMustBe() {
    List<String> turned = IntStream.rangeClosed(1, 7).mapToObj(n -> Rows.pdq(32 * n)).toList();
    Media upright = Rows.turned("b", Rows.pdq(0), 100, turned);
    assertThat(links(upright, Rows.media("c", Rows.pdq(35), 100)))
        .containsExactly(link("256-b", "256-c", 3, "rotate_90"));
    assertThat(links(upright, Rows.media("a", Rows.pdq(35), 100)))
        .containsExactly(link("256-a", "256-b", 3, "rotate_270"));
    assertThat(links(upright, Rows.media("c", Rows.pdq(128), 100)))
        .containsExactly(link("256-b", "256-c", 0, "flip_x"));
  }

  @Test
  void ofSeveralWaysTakesTheNearestAndOfEquallyNearTheOriginal() {
    Media same = Rows.turned("a", Rows.pdq(9), 60, List.of(Rows.pdq(4), Rows.pdq(9)));
    assertThat(links(same, Rows.media("b", Rows.pdq(4), 60)))
        .containsExactly(link("256-a", "256-b", 0, "rotate_90"));
    assertThat(links(same, Rows.media("b", Rows.pdq(9), 60)))
        .containsExactly(link("256-a", "256-b", 0, "original"));
  }

  private static Link link(String left, String right, int distance, String orientation) {
    return new Link(left, right, LinkKind.PDQ, distance, orientation, null, null, null, 3);
  }

  @Test
  void linksNothingOfLowQualityOrWithoutAHash() {
    assertThat(
            links(
                Rows.media("a", Rows.pdq(9), 49),
                Rows.media("b", Rows.pdq(9), 50),
                Rows.media("c", null, null)))
        .isEmpty();
  }

  @Test
  void linksWhatWasToldByItsMd5WithWhatHasItWhenOneOfThemIsNew() {
    Media[] media = {Rows.media("a", null, null), Rows.told("a", 3), Rows.told("b", 3)};
    assertThat(twins(3, media))
        .containsExactly(new Link("256-a", "md5-5-a", LinkKind.MD5, 0, null, null, null, null, 3));
    assertThat(twins(4, media)).isEmpty();
  }

  private static List<Link> twins(int night, Media... media) {
    Dataset<Media> all = SharedSpark.rows(Media.class, media);
    return LinkMedia.twins(all.filter("told"), all, night).collectAsList();
  }
}
