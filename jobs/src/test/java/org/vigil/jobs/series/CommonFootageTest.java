package org.vigil.jobs.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.vigil.lake.SharedSpark;
import org.vigil.model.Link;
import org.vigil.model.term.LinkKind;

/** Which links of videos tell nothing, since too many unrelated videos have the like. */
class CommonFootageTest {
  private static final int MOST = 2;
  private final List<Link> links = new ArrayList<>();

  private void still(String picture, String... videos) {
    for (String video : videos) {
      links.add(new Link(picture, video, LinkKind.FRAME, 3, "original", null, 0.1, 5.0, 1));
    }
  }

  private void like(String one, String other) {
    links.add(new Link(one, other, LinkKind.FRAMES, 3, "original", 0.9, 0.5, null, 1));
  }

  private Set<String> titles(String... media) {
    Link[] rows = links.toArray(Link[]::new);
    return CommonFootage.of(SharedSpark.rows(Link.class, rows), List.of(media), MOST);
  }

  @Test
  void aPictureIsATitleOnceMoreUnrelatedVideosShowItThanMay() {
    still("intro", "v1", "v2", "v3");
    still("scene", "v1", "v2");
    assertThat(titles("intro", "scene", "v1")).containsExactly("intro");
    assertThat(titles("scene")).isEmpty();
  }

  @Test
  void copiesOfOneVideoCountAsOne() {
    still("scene", "v1", "v2", "v3", "v4");
    like("v1", "v2");
    like("v1", "v3");
    assertThat(titles("scene")).isEmpty();
    still("scene", "v5");
    assertThat(titles("scene")).containsExactly("scene");
  }

  @Test
  void aVideoIsATitleAsAPictureIs() {
    like("card", "v1");
    like("card", "v2");
    like("a", "card");
    assertThat(titles("card", "v1", "v2", "a")).containsExactly("card");
  }

  @Test
  void aVideoWithManyStillsIsNone() {
    still("p1", "film");
    still("p2", "film");
    links.add(new Link("film", "p3", LinkKind.FRAME, 3, "original", 0.1, null, 5.0, 1));
    assertThat(titles("film", "p3")).isEmpty();
  }
}
