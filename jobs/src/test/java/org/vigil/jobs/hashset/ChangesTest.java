package org.vigil.jobs.hashset;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.vigil.lake.RecordEncoder;
import org.vigil.lake.SharedSpark;
import org.vigil.model.known.HashSet;
import org.vigil.model.known.KnownMedia;
import org.vigil.model.known.KnownMediaBuilder;
import org.vigil.model.term.EntryEnding;
import org.vigil.model.term.EntryStatus;
import org.vigil.model.term.HashSetKind;

/** What whole lists and deltas open and close. */
class ChangesTest {
  private static final Instant AS_OF = Instant.parse("2026-10-01T00:00:00Z");

  private final List<KnownMedia> open = new ArrayList<>();
  private final List<ListedLine> told = new ArrayList<>();

  private static KnownMedia entry(
      String id, @Nullable String listId, @Nullable String md5, EntryStatus status) {
    return new KnownMedia(
        "set", id, 1, listId, null, null, null, md5, null, null, null, null, null, null, null, null,
        status, 1, null, null, null, null);
  }

  private void held(String id, @Nullable String listId, @Nullable String md5) {
    open.add(entry(id, listId, md5, EntryStatus.LISTED));
  }

  private void says(String id, @Nullable String listId, @Nullable String md5, EntryStatus status) {
    told.add(new ListedLine(told.size(), entry(id, listId, md5, status)));
  }

  private Changes changes(HashSetKind kind) {
    long retracted = told.stream().filter(t -> t.entry().status() == EntryStatus.RETRACTED).count();
    HashSet set =
        new HashSet(
            "set",
            "2",
            2,
            "file:/set",
            "o",
            Instant.EPOCH,
            "x",
            null,
            kind,
            told.size() - retracted,
            retracted,
            0,
            0,
            0,
            0,
            true,
            null,
            7,
            null);
    var spark = SharedSpark.session();
    return new Changes(
        spark.createDataset(open, RecordEncoder.of(KnownMedia.class)),
        spark.createDataset(told, RecordEncoder.of(ListedLine.class)),
        set,
        AS_OF);
  }

  private static List<String> opened(Changes changes) {
    return changes.opened().collectAsList().stream().map(KnownMedia::entryId).sorted().toList();
  }

  /** The ends by entry; each in the set's version and night, and what began stays begun. */
  private static Map<String, String> closed(Changes changes) {
    List<KnownMedia> rows = changes.closed().collectAsList();
    assertThat(rows)
        .allMatch(row -> row.versionFrom() == 1 && row.night() == 1)
        .allMatch(row -> Integer.valueOf(2).equals(row.versionTo()))
        .allMatch(row -> Integer.valueOf(7).equals(row.nightTo()));
    return rows.stream()
        .collect(Collectors.toMap(KnownMedia::entryId, row -> String.valueOf(row.ending())));
  }

  @Test
  void aWholeListClosesWhatItLacks() {
    held("stays", null, "1");
    held("goes", null, "2");
    says("stays", null, "1", EntryStatus.LISTED);
    says("comes", null, "3", EntryStatus.LISTED);
    says("comes", null, "3", EntryStatus.LISTED);
    assertThat(opened(changes(HashSetKind.FULL))).containsExactly("comes");
    assertThat(closed(changes(HashSetKind.FULL)))
        .isEqualTo(Map.of("goes", EntryEnding.ABSENT.name()));
  }

  @Test
  void whatHasExpiredDoesNotOpen() {
    for (long seconds : List.of(-1L, 0L, 1L)) {
      KnownMedia said = entry("expires in " + seconds, null, "1", EntryStatus.LISTED);
      KnownMedia expiring =
          KnownMediaBuilder.builder(said).expiresAt(AS_OF.plusSeconds(seconds)).build();
      told.add(new ListedLine(told.size(), expiring));
    }
    assertThat(opened(changes(HashSetKind.FULL))).containsExactly("expires in 1");
    assertThat(opened(changes(HashSetKind.DELTA))).containsExactly("expires in 1");
  }

  @Test
  void aDeltaClosesOnlyWhatItTakesBackOrSaysOtherwise() {
    held("untold", null, "1");
    held("gone by name", "a/1", "2");
    held("gone by hash", null, "3");
    held("said otherwise by name", "a/4", "4");
    held("said otherwise by hash", null, "5");
    held("said again", "a/6", "6");
    says("r1", "a/1", null, EntryStatus.RETRACTED);
    says("r2", null, "3", EntryStatus.RETRACTED);
    says("disputed by name", "a/4", "4", EntryStatus.DISPUTED);
    says("disputed by hash", null, "5", EntryStatus.DISPUTED);
    says("said again", "a/6", "6", EntryStatus.LISTED);
    assertThat(opened(changes(HashSetKind.DELTA)))
        .containsExactly("disputed by hash", "disputed by name");
    assertThat(closed(changes(HashSetKind.DELTA)))
        .isEqualTo(
            Map.of(
                "gone by name",
                EntryEnding.RETRACTED.name(),
                "gone by hash",
                EntryEnding.RETRACTED.name(),
                "said otherwise by name",
                "REPLACED",
                "said otherwise by hash",
                "REPLACED"));
  }

  @Test
  void withinADeltaTheLaterWordCounts() {
    held("back again", null, "2");
    says("given and taken", null, "1", EntryStatus.LISTED);
    says("r1", null, "1", EntryStatus.RETRACTED);
    says("r2", null, "2", EntryStatus.RETRACTED);
    says("back again", null, "2", EntryStatus.LISTED);
    assertThat(opened(changes(HashSetKind.DELTA))).isEmpty();
    assertThat(closed(changes(HashSetKind.DELTA))).isEmpty();
  }

  @Test
  void oneMembersRetractionLeavesAnothersEntry() {
    held("of a", "a/1", "1");
    held("of b", "b/1", "1");
    says("r", "a/1", null, EntryStatus.RETRACTED);
    assertThat(closed(changes(HashSetKind.DELTA)))
        .isEqualTo(Map.of("of a", EntryEnding.RETRACTED.name()));
  }
}
