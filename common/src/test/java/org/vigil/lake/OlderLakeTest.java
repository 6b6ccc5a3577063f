package org.vigil.lake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.delta.tables.DeltaTable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.apache.commons.io.FileUtils;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigil.model.ledger.Run;
import org.vigil.model.ledger.Run.TableVersion;
import org.vigil.model.ledger.RunBuilder;
import org.vigil.model.schema.Doc;
import org.vigil.model.schema.Key;
import org.vigil.model.schema.Since;
import org.vigil.run.ledger.Ledger;
import org.vigil.run.ledger.Published;
import org.vigil.run.ledger.RunInputs;

/** A lake with a published night that yesterday's records wrote, and a night of today's over it. */
public class OlderLakeTest {
  private static final Table<Sample> SAMPLES =
      new Table<>("samples", Sample.class, TableKind.NIGHT);
  private static final List<Table<?>> TODAY = List.of(Tables.RUNS, Tables.RUN_STATIONS, SAMPLES);
  private static final List<Table<?>> YESTERDAY =
      List.of(Yesterday.RUNS, Tables.RUN_STATIONS, Yesterday.SAMPLES);
  private static final Sample FRESH =
      new Sample("new", "word", new Part(1, 9L), List.of(new Part(null, 8L), new Part(2, 7L)), 2);

  @TempDir static Path folder;
  private static Lake lake;
  private static TableVersion sealed;

  /** A row of today: columns were added in front, at the end, and in its records. */
  @Doc("One row per sample.")
  public record Sample(
      @Key String id,
      @Since(2) @Doc("A word.") @Nullable String added,
      Part part,
      List<Part> parts,
      int night) {}

  /** A record in a row, with a new column in front. */
  public record Part(@Since(2) @Nullable Integer more, long number) {}

  private static Sample old(String id) {
    return new Sample(id, null, new Part(null, 1L), List.of(new Part(null, 2L)), 1);
  }

  @BeforeAll
  static void writeYesterdayAndGoOnToday() {
    Lake before = new Lake(SharedSpark.session(), folder.toString(), YESTERDAY);
    before.open();
    Yesterday.Part part = new Yesterday.Part(1);
    List<Yesterday.Part> parts = List.of(new Yesterday.Part(2));
    before.append(
        Yesterday.SAMPLES,
        SharedSpark.rows(
            Yesterday.Sample.class,
            new Yesterday.Sample("kept", part, parts, 1),
            new Yesterday.Sample("changed", part, parts, 1)),
        new Commit("old", 1, "samples"));
    sealed = tableVersion(before, Yesterday.SAMPLES);
    before.append(
        Yesterday.RUNS,
        SharedSpark.rows(Yesterday.Run.class, Yesterday.published(sealed)),
        new Commit("old", 1, "published"));

    lake = new Lake(SharedSpark.session(), folder.toString(), TODAY);
    lake.open();
    night(lake);
  }

  private static TableVersion tableVersion(Lake lake, Table<?> table) {
    long version = lake.version(table);
    TableDigest digest = lake.digest(table, version);
    return new TableVersion(table.name(), version, digest.rows(), digest.sum());
  }

  private static void night(Lake lake) {
    Ledger ledger = new Ledger(lake);
    RunInputs inputs = new RunInputs("m2", "s", "code", "h", Instant.EPOCH, List.of());
    Ledger.Opened run = ledger.open(inputs, false);
    Commit commit = new Commit(run.runId(), run.attempt(), "fresh");
    lake.append(SAMPLES, SharedSpark.rows(Sample.class, FRESH), commit);
    Sample changed = new Sample("changed", "other", FRESH.part(), FRESH.parts(), 2);
    lake.upsert(SAMPLES, SharedSpark.rows(Sample.class, changed), commit.batch("changed"));
    ledger.publish(run, inputs, List.of(tableVersion(lake, SAMPLES)));
  }

  @Test
  void newColumnsAreAddedInACommitOfTheirOwnWithTheirSentences() {
    assertThat(
            DeltaTable.forPath(SharedSpark.session(), lake.path(Tables.RUNS))
                .history()
                .orderBy("version")
                .select("userMetadata")
                .collectAsList())
        .extracting(row -> row.getString(0))
        .startsWith("schema 1", "old", "schema 2")
        .hasSize(4);
    assertThat(lake.schema(SAMPLES).apply("added").getComment().get()).isEqualTo("A word.");
  }

  @Test
  void rowsOfYesterdayHaveNullInNewColumns() {
    assertThat(lake.read(SAMPLES, sealed.version()).collectAsList())
        .containsExactlyInAnyOrder(old("kept"), old("changed"));
    assertThat(lake.read(SAMPLES).filter("night = 1").collectAsList()).containsExactly(old("kept"));
    Run first = lake.read(Tables.RUNS).filter("night = 1").head();
    assertThat(Published.snapshot(lake, first).query("SELECT id, added FROM samples").count())
        .isEqualTo(2);
  }

  @Test
  void rowsOfTodayKeepWhatIsInNewColumnsByName() {
    assertThat(lake.read(SAMPLES).filter("night = 2").collectAsList())
        .containsExactlyInAnyOrder(
            FRESH, new Sample("changed", "other", FRESH.part(), FRESH.parts(), 2));
  }

  @Test
  void theSealsOfAnOlderNightStillFit() {
    Run second = new Ledger(lake).published().orElseThrow();
    assertThat(second.night()).isEqualTo(2);
    assertThat(second.schemaVersion()).isEqualTo(2);
    assertThat(lake.read(Tables.RUNS).filter("night = 1").head().schemaVersion()).isNull();
    assertThat(lake.digest(SAMPLES, sealed.version()))
        .isEqualTo(new TableDigest(sealed.rows(), sealed.rows(), sealed.digest()));
  }

  @Test
  void openingAgainAddsNothing() {
    List<Long> before = TODAY.stream().map(lake::version).toList();
    lake.open();
    assertThat(TODAY.stream().map(lake::version)).isEqualTo(before);
  }

  @Test
  void aLakeOfNewerCodeIsRefusedAndLeftAlone() {
    Lake older = new Lake(SharedSpark.session(), folder.toString(), YESTERDAY);
    List<Long> before = YESTERDAY.stream().map(older::version).toList();

    assertThatThrownBy(older::open)
        .isInstanceOf(NewerLakeException.class)
        .hasMessageContaining("columns that this code lacks, such as runs.schema_version")
        .hasMessageContaining("Install the release that wrote it");
    assertThat(YESTERDAY.stream().map(older::version)).isEqualTo(before);
  }

  @Test
  void aRunOfANewerSchemaIsRefusedAndNotTakenForAChangedOne() throws IOException {
    Path copied = folder.resolve("copied");
    for (Table<?> table : TODAY) {
      FileUtils.copyDirectory(
          folder.resolve(table.name()).toFile(), copied.resolve(table.name()).toFile());
    }
    Lake copy = new Lake(SharedSpark.session(), copied.toString(), TODAY);
    Run newest = new Ledger(lake).published().orElseThrow();
    Run later = RunBuilder.builder(newest).night(3).schemaVersion(9).build();
    copy.append(
        Tables.RUNS, SharedSpark.rows(Run.class, later), new Commit("later", 3, "published"));

    assertThatThrownBy(() -> new Ledger(copy).published())
        .isInstanceOf(NewerLakeException.class)
        .hasMessageContaining("its schema is of version 9, this code's of 2");
  }
}
