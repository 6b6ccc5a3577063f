package org.vigil.lake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.apache.spark.sql.Encoders;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigil.model.ledger.Run.TableRead;
import org.vigil.model.people.PurgeOrder;
import org.vigil.model.people.Review;
import org.vigil.model.people.ReviewBuilder;
import org.vigil.model.schema.Doc;
import org.vigil.model.schema.Key;
import org.vigil.model.term.lead.ReviewDecision;
import org.vigil.run.ledger.Ledger;
import org.vigil.run.ledger.RunInputs;
import org.vigil.run.ledger.RunInputsBuilder;

/** What a run does to a table of each kind. */
public class TableKindsTest {
  private static final Table<Note> FOUND = new Table<>("found", Note.class, TableKind.NIGHT);
  private static final Table<Note> NOTES = new Table<>("notes", Note.class, TableKind.PEOPLE);

  @TempDir static Path folder;
  private static Lake lake;

  /** A row of any kind of table. */
  @Doc("One row per note.")
  public record Note(@Key String id) {}

  @BeforeAll
  static void create() {
    List<Table<?>> tables = List.of(Tables.RUNS, Tables.RUN_STATIONS, FOUND, NOTES);
    lake = new Lake(SharedSpark.session(), folder.toString(), tables);
    lake.open();
  }

  private static void append(Table<Note> table, String id) {
    lake.append(table, SharedSpark.rows(Note.class, new Note(id)), new Commit(id, 1, "note"));
  }

  private static RunInputs inputs(String manifest) {
    return RunInputsBuilder.builder(inputs(lake)).manifest(manifest).build();
  }

  @Test
  void aRunReadsOneVersionOfWhatPeopleWriteAndAnotherVersionIsAnotherRun() {
    Ledger ledger = new Ledger(lake);
    append(NOTES, "first");
    RunInputs inputs = inputs("same");
    Ledger.Opened given = ledger.open(inputs, false);
    append(FOUND, "by a run that is given up");
    append(NOTES, "while it ran");
    assertThat(inputs.rows(lake, NOTES).collectAsList()).containsExactly(new Note("first"));
    assertThat(ledger.open(inputs, false).attempt()).isEqualTo(given.attempt());

    RunInputs later = inputs("same");
    Ledger.Opened next = ledger.open(later, false);

    assertThat(next.runId()).isNotEqualTo(given.runId());
    assertThat(next.attempt()).isEqualTo(given.attempt() + 1);
    assertThat(lake.read(FOUND).isEmpty()).isTrue();
    assertThat(later.rows(lake, NOTES).collectAsList())
        .containsExactlyInAnyOrder(new Note("first"), new Note("while it ran"));
    assertThat(lake.read(Tables.RUN_STATIONS).count()).isEqualTo(2);
    assertThat(ledger.publish(next, later, List.of()).peopleTables())
        .containsExactly(new TableRead("notes", lake.version(NOTES)));
    assertThat(ledger.open(later, false).done()).isTrue();
    assertThat(ledger.published()).isPresent();
  }

  @Test
  void aDecisionThatIsGivenWhileARunIsUnderWayWaitsForTheNext(@TempDir Path own) {
    List<Table<?>> tables =
        List.of(Tables.RUNS, Tables.RUN_STATIONS, Tables.PURGE_ORDERS, Tables.REVIEWS);
    Lake shared = new Lake(SharedSpark.session(), own.toString(), tables);
    shared.open();
    Ledger ledger = new Ledger(shared);
    RunInputs begun = inputs(shared);
    Ledger.Opened run = ledger.open(ledger.asBegun(begun), false);
    decide(shared, "first");
    decide(shared, "second");

    RunInputs resumed = ledger.asBegun(inputs(shared));
    assertThat(resumed).isEqualTo(begun);
    assertThat(ledger.open(resumed, false).attempt()).isEqualTo(run.attempt());
    ledger.publish(run, resumed, List.of());

    RunInputs next = ledger.asBegun(inputs(shared));
    assertThat(next.rows(shared, Tables.REVIEWS).count()).isEqualTo(2);
    assertThat(ledger.open(next, false).done()).isFalse();
    shared.append(
        Tables.PURGE_ORDERS,
        SharedSpark.rows(PurgeOrder.class, new PurgeOrder("A", Instant.EPOCH, "site", null)),
        new Commit("order", 1, "order"));
    assertThat(ledger.asBegun(inputs(shared))).isNotEqualTo(next);
  }

  private static RunInputs inputs(Lake shared) {
    return new RunInputs("m", "s", "code", "h", Instant.EPOCH, Ledger.peopleTables(shared));
  }

  private static void decide(Lake shared, String by) {
    Review review =
        ReviewBuilder.builder()
            .leadId("01")
            .decidedAt(Instant.EPOCH)
            .decidedBy(by)
            .decision(ReviewDecision.TAKEN_UP)
            .build();
    shared.append(
        Tables.REVIEWS, SharedSpark.rows(Review.class, review), new Commit(by, 1, "review"));
  }

  @Test
  void aRunThatAnotherProcessHasOvertakenStops(@TempDir Path own) {
    List<Table<?>> tables = List.of(Tables.RUNS, Tables.RUN_STATIONS);
    Lake shared = new Lake(SharedSpark.session(), own.toString(), tables);
    shared.open();
    Ledger ledger = new Ledger(shared);
    Ledger.Opened run = ledger.open(inputs("first"), false);
    ledger.mark(run, "scan", "read");
    assertThat(ledger.summary(run, "scan")).contains("read");

    new Ledger(shared).open(inputs("second"), false);

    assertThatThrownBy(() -> ledger.summary(run, "scan"))
        .hasMessageContaining("Another run has begun");
  }

  @Test
  void onlyTheTablesOfTheNightAreRewrittenOrRolledBack() {
    Commit commit = new Commit("run", 1, "rewrite");
    var rows = SharedSpark.rows(Note.class, new Note("other"));
    for (Table<Note> table : List.of(NOTES, new Table<>("runs", Note.class, TableKind.LEDGER))) {
      assertThatThrownBy(() -> lake.restore(table, 0)).hasMessageContaining("only added to");
      assertThatThrownBy(() -> lake.overwrite(table, rows, commit))
          .hasMessageContaining("only added to");
      assertThatThrownBy(() -> lake.replace(table, rows, "id = 'a'", commit))
          .hasMessageContaining("only added to");
      assertThatThrownBy(() -> lake.upsert(table, rows, commit))
          .hasMessageContaining("only added to");
      assertThatThrownBy(() -> lake.remove(table, rows.select("id").as(Encoders.STRING()), commit))
          .hasMessageContaining("only added to");
    }
    assertThat(lake.tables(TableKind.PEOPLE)).containsExactly(NOTES);
    assertThat(Tables.of(TableKind.PEOPLE)).containsExactly(Tables.PURGE_ORDERS, Tables.REVIEWS);
  }
}
