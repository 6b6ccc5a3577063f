package org.vigil.lake;

import static org.assertj.core.api.Assertions.assertThat;

import io.delta.tables.DeltaTable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.commons.io.FileUtils;
import org.apache.spark.sql.Dataset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigil.model.ledger.Run.TableVersion;
import org.vigil.model.schema.Doc;
import org.vigil.model.schema.Key;
import org.vigil.model.schema.Since;

/** Whatever is done to a table, its digest moves to what adding up all rows gives. */
public class MovedDigestTest {
  private static final Table<Sample> SAMPLES =
      new Table<>("samples", Sample.class, TableKind.NIGHT);
  private static final int FILES = 6;
  private static final int ROWS_OF_A_FILE = 100;

  @TempDir static Path prepared;
  private static TableVersion preparedSeal;
  private static int commits;

  @TempDir Path folder;
  private Lake lake;
  private TableVersion sealed;

  /** A row; its text does not shrink, so that the bytes of a file go with its rows. */
  @Doc("One row per sample.")
  public record Sample(@Key String id, @Key int part, @Nullable String text, int night) {}

  @BeforeAll
  static void sealATableOfManyFiles() {
    Lake lake = new Lake(SharedSpark.session(), prepared.toString(), List.of(SAMPLES));
    lake.open();
    for (int file = 0; file < FILES; file++) {
      lake.append(SAMPLES, samples(file * ROWS_OF_A_FILE, ROWS_OF_A_FILE, 1), commit());
    }
    TableDigest whole = lake.digest(SAMPLES, lake.version(SAMPLES));
    assertThat(whole.keys()).isEqualTo(FILES * ROWS_OF_A_FILE);
    preparedSeal =
        new TableVersion(SAMPLES.name(), lake.version(SAMPLES), whole.rows(), whole.sum());
  }

  @BeforeEach
  void copyIt() throws IOException {
    FileUtils.copyDirectory(prepared.toFile(), folder.toFile());
    lake = new Lake(SharedSpark.session(), folder.toString(), List.of(SAMPLES));
    sealed = preparedSeal;
  }

  private static Commit commit() {
    return new Commit("run", 1, "commit " + commits++);
  }

  private static Sample sample(int number, int night) {
    return new Sample(
        "id " + number, number % 3, DigestUtils.sha256Hex(night + " " + number), night);
  }

  private static Dataset<Sample> samples(int from, int count, int night) {
    return rows(
        IntStream.range(from, from + count)
            .mapToObj(number -> sample(number, night))
            .toArray(Sample[]::new));
  }

  private static Dataset<Sample> rows(Sample... rows) {
    return SharedSpark.rows(Sample.class, rows).coalesce(1);
  }

  private TableDigest whole() {
    return lake.digest(SAMPLES, lake.version(SAMPLES));
  }

  private void assertMovedIsWhole() {
    assertThat(new MovedDigest(lake, 0).moved(SAMPLES, sealed)).contains(whole());
  }

  private void assertAddedUpWhole() {
    assertThat(new MovedDigest(lake, 0).moved(SAMPLES, sealed)).isEmpty();
  }

  @Test
  void movesByRowsThatAreAddedInsertedReplacedAndTakenAway() {
    lake.append(SAMPLES, samples(1000, 10, 2), commit());
    assertMovedIsWhole();
    lake.insert(SAMPLES, samples(595, 10, 2), commit());
    assertMovedIsWhole();
    lake.upsert(SAMPLES, rows(sample(3, 2), sample(4, 2), sample(2000, 2)), commit());
    assertMovedIsWhole();
    lake.removeRows(SAMPLES, rows(sample(5, 1), sample(1001, 1)), commit());
    assertMovedIsWhole();
    lake.replace(SAMPLES, rows(new Sample("id 7", 0, null, 2)), "id = 'id 7'", commit());
    assertMovedIsWhole();
    assertThat(whole().rows()).isEqualTo(600 + 10 + 5 + 1 - 2);
  }

  @Test
  void movesThroughPackingAndOverARestore() {
    lake.append(SAMPLES, samples(1000, 10, 2), commit());
    lake.append(SAMPLES, samples(1010, 10, 2), commit());
    long before = lake.version(SAMPLES);
    DeltaTable.forPath(SharedSpark.session(), lake.path(SAMPLES))
        .optimize()
        .where("1 = 1")
        .executeCompaction();
    assertAddedUpWhole();

    lake.restore(SAMPLES, before);
    assertThat(lake.version(SAMPLES)).isGreaterThan(before);
    assertMovedIsWhole();
    lake.restore(SAMPLES, sealed.version());
    assertMovedIsWhole();
    assertThat(whole()).isEqualTo(new TableDigest(sealed.rows(), sealed.rows(), sealed.digest()));
  }

  @Test
  void aTableOfWhichMostHasMovedIsAddedUpWhole() {
    lake.overwrite(SAMPLES, samples(0, 300, 2), commit());
    assertAddedUpWhole();
    lake.overwrite(SAMPLES, samples(0, 0, 2), commit());
    assertAddedUpWhole();
  }

  @Test
  void aSmallTableIsAddedUpWhole() {
    lake.append(SAMPLES, samples(1000, 10, 2), commit());
    assertThat(new MovedDigest(lake).moved(SAMPLES, sealed)).isEmpty();
  }

  @Test
  void aTableThatHasANewColumnIsAddedUpWhole() {
    Table<Wider> wider = new Table<>(SAMPLES.name(), Wider.class, TableKind.NIGHT);
    lake = new Lake(SharedSpark.session(), folder.toString(), List.of(wider));
    lake.open();
    assertAddedUpWhole();
  }

  /** A row of later code. */
  @Doc("One row per sample.")
  public record Wider(
      @Key String id,
      @Key int part,
      @Nullable String text,
      int night,
      @Since(2) @Nullable Integer more) {}

  @Test
  void aKeyThatIsThereTwiceIsCountedOnceAmongNewRowsAndAgainstFilesThatStayed() {
    lake.append(SAMPLES, rows(sample(1000, 2), sample(1000, 3), sample(1001, 2)), commit());
    assertMovedIsWhole();
    assertThat(whole().rows() - whole().keys()).isEqualTo(1);
    lake.append(SAMPLES, rows(sample(8, 2), sample(9, 2), sample(9, 3)), commit());
    assertMovedIsWhole();
    assertThat(whole().rows() - whole().keys()).isEqualTo(4);
  }

  @Test
  void aSealOfAVersionThatIsNotThereIsNotUsed() {
    sealed = new TableVersion(SAMPLES.name(), sealed.version() + 9, 0, "0");
    assertAddedUpWhole();
  }

  @Test
  void aFileThatIsGoneIsNotNeeded() throws IOException {
    lake.removeRows(SAMPLES, rows(sample(5, 1)), commit());
    assertMovedIsWhole();
    for (Path file : files()) {
      if (removed().contains(file.getFileName().toString())) {
        Files.delete(file);
      }
    }
    assertAddedUpWhole();
  }

  @Test
  void aCommitThatMovesNoFileIsNotUndone() {
    String table = "delta.`" + lake.path(SAMPLES) + "`";
    SharedSpark.session().sql("ALTER TABLE " + table + " SET TBLPROPERTIES ('a' = 'b')");
    long version = lake.version(SAMPLES);
    assertThat(version).isGreaterThan(sealed.version());
    assertMovedIsWhole();

    lake.restore(SAMPLES, sealed.version());
    assertThat(lake.version(SAMPLES)).isEqualTo(version);
  }

  private Path log(String name) {
    return folder.resolve("samples/_delta_log").resolve(name);
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("samples"))) {
      return files.filter(file -> file.toString().endsWith(".parquet")).toList();
    }
  }

  private String removed() throws IOException {
    String commit = log("%020d.json".formatted(lake.version(SAMPLES))).toString();
    return Files.readAllLines(Path.of(commit), StandardCharsets.UTF_8).stream()
        .filter(line -> line.startsWith("{\"remove\""))
        .findFirst()
        .orElseThrow();
  }
}
