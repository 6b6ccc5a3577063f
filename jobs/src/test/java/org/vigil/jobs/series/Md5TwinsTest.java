package org.vigil.jobs.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.vigil.jobs.Rows;
import org.vigil.model.Link;
import org.vigil.model.Media;
import org.vigil.model.Series;
import org.vigil.model.SeriesMember;
import org.vigil.model.term.LinkKind;

/** What is known by its MD5 alone stands beside the content that has it. */
class Md5TwinsTest {
  private static final Link TWIN = new Link("256-a", "md5-5-a", LinkKind.MD5, 0, 2);
  private static final Media TOLD = Rows.told("a", 1);

  private static final Media READ = Rows.media("a", null, null);

  @Test
  void theContentIsTheRootEvenIfItIsTheYoungerOrNoPicture() {
    SeriesUpdate grown =
        LinkedTonight.grown(List.of(TWIN), List.of(TOLD, READ), List.of(), List.of(), 2);
    String id = SeriesUpdate.id("256-a");
    assertThat(grown.series()).containsExactly(new Series(id, "256-a", 2));
    assertThat(grown.members())
        .containsExactly(
            new SeriesMember(id, "256-a", "256-a", 0, 2),
            new SeriesMember(id, "md5-5-a", "256-a", 0, 2));
  }

  @Test
  void joinsTheSeriesThatTheContentJoinsTonight() {
    Media read = Rows.media("b", Rows.pdq(0), 100);
    Media centre = Rows.media("c", Rows.pdq(9), 100);
    List<Link> links =
        List.of(
            new Link("256-b", "256-c", LinkKind.PDQ, 9, 1),
            new Link("256-b", "md5-5-b", LinkKind.MD5, 0, 1));
    SeriesUpdate grown =
        LinkedTonight.grown(
            links, List.of(Rows.told("b", 1), read, centre), List.of(), List.of(), 1);
    assertThat(grown.members())
        .hasSize(3)
        .contains(new SeriesMember(SeriesUpdate.id("256-b"), "md5-5-b", "256-b", 0, 1));
  }

  @Test
  void joinsTheSeriesThatTheContentHasJoinedBefore() {
    SeriesMember member = new SeriesMember("s", "256-a", "256-centre", 7, 1);
    SeriesUpdate grown =
        LinkedTonight.grown(
            List.of(TWIN),
            List.of(TOLD, READ),
            List.of(new Series("s", "256-root", 1)),
            List.of(member),
            2);
    assertThat(grown.members())
        .extracting(SeriesMember::sha256, SeriesMember::centreSha256, SeriesMember::distance)
        .contains(org.assertj.core.groups.Tuple.tuple("md5-5-a", "256-centre", 7))
        .doesNotContain(org.assertj.core.groups.Tuple.tuple("256-a", "256-centre", 7));
  }
}
