package org.vigil.hashset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The identity of an entry. */
class EntryIdTest {
  private static final Entry EMPTY =
      new Entry(null, null, null, null, null, null, null, null, null, null, null);

  @Test
  void everyFieldCounts() {
    var entries =
        List.of(
            EMPTY,
            new Entry("1", null, null, null, null, null, null, null, null, null, null),
            new Entry(null, "1", null, null, null, null, null, null, null, null, null),
            new Entry(null, null, "1", null, null, null, null, null, null, null, null),
            new Entry(null, null, null, "1", null, null, null, null, null, null, null),
            new Entry(null, null, null, null, 1, null, null, null, null, null, null),
            new Entry(null, null, null, null, null, "1", null, null, null, null, null),
            new Entry(null, null, null, null, null, null, 1, null, null, null, null),
            new Entry(null, null, null, null, null, null, null, true, null, null, null),
            new Entry(null, null, null, null, null, null, null, false, null, null, null),
            new Entry(null, null, null, null, null, null, null, null, true, null, null),
            new Entry(null, null, null, null, null, null, null, null, null, true, null),
            new Entry(null, null, null, null, null, null, null, null, null, null, "1"),
            new Entry(null, null, null, null, null, null, null, null, null, null, ""),
            new Entry("1", "23", null, null, null, null, null, null, null, null, null),
            new Entry("12", "3", null, null, null, null, null, null, null, null, null));
    assertThat(entries.stream().map(EntryId::of))
        .doesNotHaveDuplicates()
        .allMatch(id -> id.matches("[0-9a-f]{64}"));
    assertThat(Entry.class.getRecordComponents()).hasSize(11);
  }

  @Test
  void isTheSameForTheSameEntryForEver() {
    var entry =
        new Entry(null, null, Samples.MD5, Samples.PDQ, 90, null, 1, true, null, false, "Größe");
    assertThat(EntryId.of(entry))
        .isEqualTo("565111869c58dc7768936b7fce5e1b7148297893b06443c2fe613a0f4ad69494");
  }
}
