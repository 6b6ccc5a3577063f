package org.vigil.jobs.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vigil.jobs.Rows;
import org.vigil.model.CrowdedMedia;
import org.vigil.model.Link;
import org.vigil.model.Media;
import org.vigil.model.MediaBuilder;
import org.vigil.model.term.LinkKind;

/** A crowd has one series by its star as by all its pairs. */
class CrowdGrowthTest {
  private static final int COPIES = 30;

  private final List<Media> media = new ArrayList<>();
  private final List<Link> star = new ArrayList<>();
  private final List<Link> all = new ArrayList<>();
  private final List<CrowdedMedia> crowded = new ArrayList<>();

  private static int distance(int one, int other) {
    return Math.abs(one - other);
  }

  private SeriesUpdate grown(List<Link> links, List<CrowdedMedia> rows) {
    LinkedTonight.Lake lake = new LinkedTonight.Lake(media, List.of(), List.of());
    return LinkedTonight.grown(links, rows, lake, 1);
  }

  @Test
  void theStarOfCopiesGivesTheSeriesThatAllTheirPairsGive() {
    for (int i = 0; i < COPIES; i++) {
      Media copy = Rows.media("%02d".formatted(i), Rows.pdq(100 + i), 100);
      media.add(MediaBuilder.builder(copy).night(1).build());
      for (int k = 0; k < i; k++) {
        all.add(link(k, i));
      }
      crowded.add(new CrowdedMedia(copy.sha256(), media.get(0).sha256(), i, 1));
    }
    all.stream().filter(link -> link.leftSha256().equals(media.get(0).sha256())).forEach(star::add);

    assertThat(star).hasSize(COPIES - 1);
    assertThat(grown(star, crowded)).isEqualTo(grown(all, List.of()));
    assertThat(grown(star, crowded).members()).hasSize(COPIES);
  }

  private Link link(int one, int other) {
    return new Link(
        media.get(one).sha256(), media.get(other).sha256(), LinkKind.PDQ, distance(one, other), 1);
  }
}
