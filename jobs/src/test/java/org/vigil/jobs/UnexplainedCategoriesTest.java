package org.vigil.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.vigil.jobs.lead.settings.Category;
import org.vigil.lake.SharedSpark;
import org.vigil.model.known.KnownMedia;
import org.vigil.model.term.EntryStatus;

/** Which lists a user is told to explain. */
class UnexplainedCategoriesTest {
  private static KnownMedia entry(
      String set,
      @Nullable String region,
      @Nullable String category,
      @Nullable Boolean identified,
      EntryStatus status) {
    String id = set + category + identified + status;
    return new KnownMedia(
        set,
        id,
        1,
        null,
        region,
        null,
        null,
        "m",
        null,
        null,
        null,
        category,
        identified,
        null,
        null,
        null,
        status,
        1,
        null,
        null,
        null,
        null);
  }

  @Test
  void namesTheSetTheRegionAndTheSettingThatWouldExplainIt() {
    var known =
        SharedSpark.rows(
            KnownMedia.class,
            entry("us", "US", "1", null, EntryStatus.LISTED),
            entry("uk \"x\"", "UK", "1", null, EntryStatus.LISTED),
            entry("uk \"x\"", "UK", "2", null, EntryStatus.LISTED),
            entry("uk \"x\"", "UK", "2", null, EntryStatus.DISPUTED),
            entry("uk \"x\"", "UK", "3", false, EntryStatus.LISTED),
            entry("old", null, "9", null, EntryStatus.LISTED),
            entry("old", null, "8", null, EntryStatus.KNOWN),
            entry("old", null, null, null, EntryStatus.LISTED));
    var explained = List.of(new Category("*", "US", "1", "CAM", Category.Meaning.LISTED));
    assertThat(UnexplainedCategories.sentences(known, explained))
        .containsExactly(
            """
            Unsettled: hash set old, which names no region: no setting says what its categories mean: 9 (1) entries.
              Matches with them settle nothing. vigil.lead.categories says it, such as
              { sets = "old", category = "9", name = "...", means = listed }""",
            """
            Unsettled: hash set uk "x" of region UK: no setting says what its categories mean: 1 (1), 2 (2) entries.
              Matches with them settle nothing. vigil.lead.categories says it, such as
              { sets = "uk \\"x\\"", region = "UK", category = "1", name = "...", means = listed }""");
  }
}
