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
import org.vigil.model.Run.TableRead;
import org.vigil.model.schema.Doc;
import org.vigil.model.schema.Key;
import org.vigil.run.ledger.Ledger;

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

  private static Ledger.Inputs inputs(String manifest) {
    return new Ledger.Inputs(manifest, "s", "code", "h", Instant.EPOCH, Ledger.peopleTables(lake));
  }

  @Test
  void aRunReadsOneVersionOfWhatPeopleWriteAndAnotherVersionIsAnotherRun() {
    Ledger ledger = new Ledger(lake);
    append(NOTES, "first");
    Ledger.Inputs inputs = inputs("same");
    Ledger.Opened given = ledger.open(inputs, false);
    append(FOUND, "by a run that is given up");
    append(NOTES, "while it ran");
    assertThat(inputs.rows(lake, NOTES).collectAsList()).containsExactly(new Note("first"));
    assertThat(ledger.open(inputs, false).attempt()).isEqualTo(given.attempt());

    Ledger.Inputs later = inputs("same");
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
    assertThat(Tables.of(TableKind.PEOPLE)).containsExactly(Tables.PURGE_ORDERS);
  }
}
