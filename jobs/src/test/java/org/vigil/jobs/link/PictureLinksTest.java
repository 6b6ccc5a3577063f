package org.vigil.jobs.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vigil.jobs.link.AlikePictures.two;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.vigil.hash.PdqHash;
import org.vigil.jobs.link.AlikePictures.Two;
import org.vigil.lake.SharedSpark;
import org.vigil.model.CrowdedMedia;
import org.vigil.model.Link;
import org.vigil.model.Media;

/** What is listed of crowds, and that nothing is lost: beside each compared with each. */
class PictureLinksTest {
  private static final int CROWD = 20;

  private final AlikePictures pictures = new AlikePictures(20);
  private final List<Link> links = new ArrayList<>();
  private final List<CrowdedMedia> crowded = new ArrayList<>();

  private void night(int night) {
    PictureLinks found =
        PictureLinks.of(
            new LinkSides(
                LinkMedia.pictures(media(), night),
                SharedSpark.rows(CrowdedMedia.class, crowded.toArray(CrowdedMedia[]::new)),
                SharedSpark.rows(Link.class, links.toArray(Link[]::new))),
            night,
            CROWD);
    links.addAll(LinkMedia.links(found.pairs(), night).collectAsList());
    crowded.addAll(found.crowded().collectAsList());
  }

  private Dataset<Media> media() {
    return SharedSpark.rows(Media.class, pictures.media().toArray(Media[]::new));
  }

  private Map<Two, Integer> listed() {
    Map<Two, Integer> listed = new TreeMap<>();
    links.forEach(link -> listed.put(two(link.leftSha256(), link.rightSha256()), link.distance()));
    return listed;
  }

  private Map<String, CrowdedMedia> crowd() {
    return crowded.stream().collect(Collectors.toMap(CrowdedMedia::sha256, row -> row));
  }

  private static Dataset<Row> ofAllNights(Dataset<Media> media) {
    return media.selectExpr("sha256 as id", "pdq", "pdqTurned", "night");
  }

  private Map<Two, Integer> foundAgain() {
    Dataset<Row> all = ofAllNights(media());
    Dataset<Row> some = all.filter(all.col("id").isInCollection(crowd().keySet()));
    Map<Two, Integer> again = new TreeMap<>(listed());
    LinkMedia.links(LookAlikes.of(some, some), 1)
        .collectAsList()
        .forEach(
            link ->
                again.merge(
                    two(link.leftSha256(), link.rightSha256()), link.distance(), Math::min));
    return again;
  }

  private void nightsOfDenseClusters() {
    PdqHash meme = pictures.any();
    PdqHash other = pictures.changed(meme, 40);
    for (int night = 1; night <= 3; night++) {
      pictures.crowd(meme, 40, 6, night);
      pictures.crowd(other, 60, 19, night);
      pictures.crowd(pictures.any(), 15, 10, night);
      pictures.crowd(pictures.changed(meme, 27), 15, 3, night);
      pictures.crowd(meme, 30, 30, night);
      for (int i = 0; i < 30; i++) {
        pictures.crowd(pictures.any(), 2, 12, night);
      }
      night(night);
    }
  }

  @Test
  void whatIsNotCrowdedHasAllItsLinksAndCrowdsHaveStars() {
    nightsOfDenseClusters();
    Map<Two, Integer> all = pictures.pairs();
    Map<String, CrowdedMedia> crowd = crowd();
    Map<Two, Integer> open = new TreeMap<>(all);
    open.keySet().removeIf(two -> crowd.containsKey(two.left()) && crowd.containsKey(two.right()));

    assertThat(crowd).hasSizeGreaterThan(150);
    assertThat(open).hasSizeGreaterThan(300);
    assertThat(listed()).containsAllEntriesOf(open);
    assertThat(all.keySet()).containsAll(listed().keySet());
    assertThat(crowded)
        .allSatisfy(
            row -> {
              CrowdedMedia centre = Objects.requireNonNull(crowd.get(row.centreSha256()));
              assertThat(centre.centreSha256()).isEqualTo(row.centreSha256());
              assertThat(row.distance()).isBetween(0, 31);
            });
    Map<Two, Integer> collapsed = new TreeMap<>(listed());
    collapsed.keySet().removeAll(open.keySet());
    assertThat(collapsed).as("few links within crowds").hasSizeLessThan(2000);
    assertThat(foundAgain()).isEqualTo(all);
  }

  @Test
  void theSameCrowdIsASingleStarWhateverTheNight() {
    PdqHash meme = pictures.any();
    pictures.crowd(meme, 3, 2, 1);
    night(1);
    pictures.crowd(meme, 60, 2, 2);
    night(2);
    pictures.crowd(meme, 60, 2, 3);
    night(3);

    assertThat(crowded).hasSize(pictures.media().size());
    assertThat(links).hasSizeLessThan(2 * pictures.media().size());
    assertThat(foundAgain()).isEqualTo(pictures.pairs());
  }

  @Test
  void withoutCrowdsEveryPairIsListed() {
    pictures.crowd(pictures.any(), 10, 12, 1);
    night(1);
    pictures.crowd(pictures.any(), 10, 12, 2);
    night(2);

    assertThat(crowded).isEmpty();
    assertThat(listed()).isEqualTo(pictures.pairs()).isNotEmpty();
  }
}
