package org.vigil.jobs.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vigil.jobs.Rows;
import org.vigil.model.Link;
import org.vigil.model.Media;
import org.vigil.model.MediaBuilder;
import org.vigil.model.Series;
import org.vigil.model.SeriesMember;
import org.vigil.model.term.LinkKind;

/** How series of videos and their stills grow, one media a night. */
class VideoGrowthTest {
  private final List<Media> media = new ArrayList<>();
  private final List<Series> series = new ArrayList<>();
  private final List<SeriesMember> members = new ArrayList<>();

  private void video(Link... links) {
    Media still = Rows.media(name(), null, null);
    next(MediaBuilder.builder(still).mediaType("video/mp4").night(media.size() + 1).build(), links);
  }

  private void picture(int bits, Link... links) {
    Media picture = Rows.media(name(), Rows.pdq(bits), 100);
    next(MediaBuilder.builder(picture).night(media.size() + 1).build(), links);
  }

  private String name() {
    return String.valueOf(media.size() + 1);
  }

  private void next(Media newest, Link... links) {
    media.add(newest);
    SeriesUpdate grown = LinkedTonight.grown(List.of(links), media, series, members, media.size());
    series.addAll(grown.series());
    members.addAll(grown.members());
  }

  private static Link with(int older, LinkKind kind, int distance, int newer) {
    return new Link("256-" + older, "256-" + newer, kind, distance, newer);
  }

  private static String member(int media, int centre, int distance, int root) {
    return "%s in the star of %s at %d in the series of %s"
        .formatted(media, centre, distance, root);
  }

  private List<String> found() {
    return members.stream()
        .map(
            one ->
                "%s in the star of %s at %d in the series of %s"
                    .formatted(
                        one.sha256().substring(4),
                        one.centreSha256().substring(4),
                        one.distance(),
                        series.stream()
                            .filter(s -> s.seriesId().equals(one.seriesId()))
                            .findFirst()
                            .orElseThrow()
                            .rootSha256()
                            .substring(4)))
        .toList();
  }

  @Test
  void stillsThatAreUnlikeEachOtherStandInTheStarOfTheirVideo() {
    video();
    picture(0, with(1, LinkKind.FRAME, 4, 2));
    picture(200, with(1, LinkKind.FRAME, 7, 3));
    assertThat(found()).containsExactly(member(1, 1, 0, 1), member(2, 1, 4, 1), member(3, 1, 7, 1));
  }

  @Test
  void aVideoThatShowsTheRootIsACentreOfItsSeries() {
    picture(0);
    video(with(1, LinkKind.FRAME, 4, 2));
    picture(200, with(2, LinkKind.FRAME, 7, 3));
    assertThat(found()).containsExactly(member(1, 1, 0, 1), member(2, 2, 0, 1), member(3, 2, 7, 1));
  }

  @Test
  void copiesOfAVideoAreCentresOfItsSeries() {
    video();
    video(with(1, LinkKind.FRAMES, 2, 2));
    picture(0, with(2, LinkKind.FRAME, 9, 3));
    assertThat(found()).containsExactly(member(1, 1, 0, 1), member(2, 2, 0, 1), member(3, 2, 9, 1));
  }

  @Test
  void noChainOfVideosGrowsFurtherThanTwoLinksFromTheRoot() {
    video();
    video(with(1, LinkKind.FRAMES, 2, 2));
    video(with(2, LinkKind.FRAMES, 3, 3));
    video(with(3, LinkKind.FRAMES, 4, 4));
    assertThat(found()).containsExactly(member(1, 1, 0, 1), member(2, 2, 0, 1), member(3, 2, 3, 1));
  }

  @Test
  void aPictureLikeAStillIsCloserToTheStillThanToTheVideo() {
    picture(0);
    video(with(1, LinkKind.FRAME, 4, 2));
    picture(2, with(1, LinkKind.PDQ, 2, 3), with(2, LinkKind.FRAME, 3, 3));
    assertThat(found()).contains(member(3, 1, 2, 1));
  }
}
