package org.vigil.hashset.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vigil.hashset.entry.HashKind.SHA1;
import static org.vigil.hashset.entry.HashKind.SHA256;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.vigil.hashset.Samples;
import org.vigil.model.term.EntryStatus;

/** The identity of an entry. */
class EntryIdTest {
  private static final Entry EMPTY = new EntryDraft().entry();

  private static Entry said(Consumer<EntryDraft> field) {
    var draft = new EntryDraft();
    field.accept(draft);
    return draft.entry();
  }

  @Test
  void everyFieldOfTheMaterialCounts() {
    var entries = new ArrayList<>(List.of(EMPTY));
    for (var kind : HashKind.values()) {
      entries.add(said(draft -> draft.hashes.put(kind, "1")));
    }
    entries.add(said(draft -> draft.pdqQuality = 1));
    entries.add(said(draft -> draft.category = "1"));
    for (var flag : List.of(true, false)) {
      entries.add(said(draft -> draft.victimIdentified = flag));
      entries.add(said(draft -> draft.offenderIdentified = flag));
      entries.add(said(draft -> draft.distributed = flag));
    }
    entries.add(said(draft -> draft.series = "1"));
    entries.add(said(draft -> draft.series = ""));
    entries.add(said(draft -> draft.hashes.putAll(Map.of(SHA256, "1", SHA1, "23"))));
    entries.add(said(draft -> draft.hashes.putAll(Map.of(SHA256, "12", SHA1, "3"))));
    assertThat(entries.stream().map(EntryId::of))
        .doesNotHaveDuplicates()
        .allMatch(id -> id.matches("[0-9a-f]{64}"));
    assertThat(Entry.class.getRecordComponents()).hasSize(14);
  }

  @Test
  void theStatusTheIdInTheListAndTheEndCount() {
    assertThat(EntryId.of(said(draft -> draft.idInList = "7")))
        .isNotEqualTo(EntryId.of(EMPTY))
        .isNotEqualTo(EntryId.of(said(draft -> draft.series = "7")));
    assertThat(EntryId.of(said(draft -> draft.expiresAt = Instant.EPOCH)))
        .isNotEqualTo(EntryId.of(EMPTY))
        .isNotEqualTo(EntryId.of(said(draft -> draft.expiresAt = Instant.EPOCH.plusSeconds(1))));
    assertThat(EntryId.of(said(draft -> draft.status = EntryStatus.DISPUTED)))
        .isNotEqualTo(EntryId.of(EMPTY));
  }

  @Test
  void isTheSameForTheSameEntryForEver() {
    var entry =
        new Entry(
            null,
            null,
            Samples.MD5,
            Samples.PDQ,
            90,
            null,
            "1",
            true,
            null,
            false,
            "Größe",
            EntryStatus.LISTED,
            null,
            null);
    assertThat(EntryId.of(entry))
        .isEqualTo("565111869c58dc7768936b7fce5e1b7148297893b06443c2fe613a0f4ad69494");
  }
}
