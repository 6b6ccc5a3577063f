package org.vigil.jobs.keep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.vigil.lake.Commit;
import org.vigil.lake.Lake;
import org.vigil.lake.SharedSpark;
import org.vigil.lake.Table;
import org.vigil.lake.TableDigest;
import org.vigil.lake.TableKind;
import org.vigil.lake.Tables;
import org.vigil.lake.Upkeep;
import org.vigil.model.Case;
import org.vigil.model.ledger.Run;
import org.vigil.model.ledger.Run.TableVersion;
import org.vigil.model.ledger.RunBuilder;
import org.vigil.run.ledger.Ledger;
import org.vigil.run.ledger.Published;
import org.vigil.run.ledger.RunInputs;

/** A lake with one published night of many small commits, which is packed twice. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PackTablesTest {
  private static final Duration LONG = Duration.ofDays(90);
  private static final int COMMITS = 4;

  @TempDir private static Path folder;

  private static Lake lake;
  private static Ledger ledger;
  private static Run night;

  @BeforeAll
  static void publishANight() {
    List<Table<?>> tables = List.of(Tables.CASES, Tables.FAULTS, Tables.RUNS, Tables.RUN_STATIONS);
    lake = new Lake(SharedSpark.session(), folder.toString(), tables);
    lake.open();
    ledger = new Ledger(lake);
    RunInputs inputs =
        new RunInputs("m", "s", "code", "h", Instant.EPOCH, Ledger.peopleTables(lake));
    Ledger.Opened opened = ledger.open(inputs, false);
    for (int i = 0; i < COMMITS; i++) {
      Case row = new Case("case " + i, null, null, null, null, null, 1);
      Commit commit = new Commit(opened.runId(), opened.attempt(), "rows " + i);
      lake.append(Tables.CASES, SharedSpark.rows(Case.class, row), commit);
    }
    List<TableVersion> versions = new ArrayList<>();
    for (Table<?> table : lake.tables(TableKind.NIGHT)) {
      TableDigest digest = lake.digest(table, lake.version(table));
      versions.add(
          new TableVersion(table.name(), lake.version(table), digest.rows(), digest.sum()));
    }
    night = ledger.publish(opened, inputs, versions);
  }

  private static List<String> pack(Duration versions) {
    List<String> lines = new ArrayList<>();
    new PackTables(lake, ledger, lines::add).pack(ledger.published().orElseThrow(), versions);
    return lines;
  }

  private static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("cases"))) {
      return files.filter(file -> file.toString().endsWith(".parquet")).toList();
    }
  }

  private static List<String> cases(Run run) {
    return Published.snapshot(lake, run).rows(Tables.CASES).collectAsList().stream()
        .map(Case::caseId)
        .sorted()
        .toList();
  }

  @Test
  @Order(1)
  void packsManyFilesIntoOneAndShowsTheSameRows() {
    assertThat(pack(LONG)).anyMatch(line -> line.matches("cases +4 files .* -> 1"));

    Run kept = ledger.published().orElseThrow();
    assertThat(kept.status()).isEqualTo("kept");
    assertThat(kept.night()).isEqualTo(night.night());
    assertThat(kept.runId()).isEqualTo(night.runId());
    assertThat(kept.prevHash()).isEqualTo(night.rowHash());
    assertThat(cases(kept)).containsExactly("case 0", "case 1", "case 2", "case 3");
    assertThat(cases(night)).isEqualTo(cases(kept));
    assertThat(ledger.unfinished()).isFalse();
  }

  @Test
  @Order(2)
  void writesNothingWhereNothingIsToBePacked() {
    long version = lake.version(Tables.CASES);
    int rows = ledger.chain().size();

    assertThat(pack(LONG)).noneMatch(line -> line.startsWith("cases"));
    assertThat(lake.version(Tables.CASES)).isEqualTo(version);
    assertThat(ledger.chain()).hasSize(rows);
  }

  @Test
  @Order(3)
  void bothTheNightAndItsPackedFormHoldWhatWasSealed() {
    CheckSeals seals = new CheckSeals(lake, Instant.now().minus(LONG));
    for (Run run : ledger.chain()) {
      CheckSeals.Finding finding = seals.check(run);
      assertThat(finding.differing()).isEmpty();
      assertThat(finding.tables()).isEqualTo(lake.tables(TableKind.NIGHT).size());
    }
  }

  @Test
  @Order(4)
  void aRunAfterItGoesOnFromThePackedTables() {
    RunInputs other =
        new RunInputs("other", "s", "code", "h", Instant.EPOCH, Ledger.peopleTables(lake));
    long packed = lake.version(Tables.CASES);

    Ledger.Opened next = ledger.open(other, false);

    assertThat(next.night()).isEqualTo(night.night() + 1);
    assertThat(lake.version(Tables.CASES)).isEqualTo(packed);
    assertThat(ledger.unfinished()).isTrue();
    ledger.publish(next, other, ledger.published().orElseThrow().tables());
  }

  @Test
  @Order(5)
  void letsGoWhatIsOlderThanTheSettingAndSaysSo() throws IOException {
    assertThat(files()).hasSize(COMMITS + 1);

    pack(Duration.ZERO);

    assertThat(files()).hasSize(1);
    assertThat(cases(ledger.published().orElseThrow())).hasSize(COMMITS);
    CheckSeals.Finding first = new CheckSeals(lake, Instant.now()).check(night);
    assertThat(first.differing()).isEmpty();
    assertThat(first.gone()).contains("cases");
  }

  @Test
  @Order(6)
  void aKeyThatIsThereTwiceIsFound() {
    long before = lake.version(Tables.CASES);
    Case again = new Case("case 0", null, null, null, null, null, 2);
    Commit commit = new Commit("doubled", 1, "doubled");
    lake.append(Tables.CASES, SharedSpark.rows(Case.class, again), commit);
    TableDigest digest = lake.digest(Tables.CASES, lake.version(Tables.CASES));
    TableVersion doubled =
        new TableVersion("cases", lake.version(Tables.CASES), digest.rows(), digest.sum());
    Run wrong = RunBuilder.builder(night).tables(List.of(doubled)).build();

    assertThat(new CheckSeals(lake, Instant.now().minus(LONG)).check(wrong).differing())
        .containsExactly("cases of night 1 has 5 rows, but 4 keys");
    lake.restore(Tables.CASES, before);
  }

  @Test
  @Order(7)
  void aDataFileThatIsMissingIsFound() throws IOException {
    for (Path file : files()) {
      Files.delete(file);
    }
    CheckSeals.Finding finding =
        new CheckSeals(lake, Instant.now().minus(LONG)).check(ledger.published().orElseThrow());
    assertThat(finding.differing()).singleElement().asString().contains("cases");
  }

  @Test
  @Order(8)
  void nothingIsDeletedOfATableThatLacksAFile() throws IOException {
    Files.writeString(folder.resolve("cases/left-over.parquet"), "of a commit that never was");
    List<Path> before = files();

    assertThatThrownBy(() -> new Upkeep(lake).forget(Tables.CASES))
        .hasMessageContaining("its past was not deleted");

    assertThat(files()).isEqualTo(before);
  }
}
