package org.vigil.jobs.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.junit.jupiter.api.Test;
import org.vigil.jobs.Rows;
import org.vigil.jobs.near.Hashed;
import org.vigil.jobs.near.NearPairs;
import org.vigil.lake.SharedSpark;
import org.vigil.model.Link;
import org.vigil.model.Media;

/** Which media are linked. */
class LinkMediaTest {
  private static List<Link> links(Media... media) {
    Dataset<Hashed> hashed = LinkMedia.linkable(SharedSpark.rows(Media.class, media));
    return LinkMedia.links(NearPairs.of(hashed, hashed), 3).collectAsList();
  }

  @Test
  void linksPicturesThatDifferInFewBitsOnceWithTheLesserDigestOnTheLeft() {
    assertThat(
            links(
                Rows.media("b", Rows.pdq(0), 100),
                Rows.media("a", Rows.pdq(31), 100),
                Rows.media("c", Rows.pdq(63), 100)))
        .containsExactly(new Link("256-a", "256-b", "pdq", 31, 3));
  }

  @Test
  void linksEqualHashesOfDifferentMedia() {
    assertThat(links(Rows.media("a", Rows.pdq(9), 60), Rows.media("b", Rows.pdq(9), 60)))
        .containsExactly(new Link("256-a", "256-b", "pdq", 0, 3));
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
    assertThat(twins(3, media)).containsExactly(new Link("256-a", "md5-5-a", "md5", 0, 3));
    assertThat(twins(4, media)).isEmpty();
  }

  private static List<Link> twins(int night, Media... media) {
    Dataset<Media> all = SharedSpark.rows(Media.class, media);
    return LinkMedia.twins(all.filter("told"), all, night).collectAsList();
  }
}
