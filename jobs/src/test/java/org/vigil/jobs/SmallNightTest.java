package org.vigil.jobs;

import static org.apache.spark.sql.functions.array_contains;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.not;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigil.jobs.demo.DemoSeizure;
import org.vigil.jobs.keep.CheckExports;
import org.vigil.jobs.keep.CheckSeals;
import org.vigil.jobs.review.GivenDecision;
import org.vigil.jobs.review.RecordReviews;
import org.vigil.lake.Lake;
import org.vigil.lake.SharedSpark;
import org.vigil.lake.Tables;
import org.vigil.lake.Traces;
import org.vigil.lake.store.Store;
import org.vigil.model.Identifier;
import org.vigil.model.Lead;
import org.vigil.model.Media;
import org.vigil.model.ledger.Export;
import org.vigil.model.ledger.Purge;
import org.vigil.model.ledger.Run;
import org.vigil.model.people.Review;
import org.vigil.model.term.lead.ReviewDecision;
import org.vigil.run.JobRun;
import org.vigil.run.ledger.Exports;
import org.vigil.run.ledger.Ledger;
import org.vigil.run.ledger.Published;
import org.vigil.run.ledger.Receipts;
import org.vigil.run.ledger.SealKey;
import org.vigil.run.settings.Settings;

/** A small night on a disk, the same one on an object store, and what a purge leaves of it. */
@Tag("night")
class SmallNightTest {
  private static final String CASE = "tip-4711";
  private static final String CHANNEL = "123456789012345678";

  @TempDir private static Path folder;

  private static Settings settings;
  private static Lake lake;
  private static Map<String, List<String>> found = Map.of();
  private static List<String> exported = List.of();
  private static NightWatch watch;
  private static Traces.Found secrets = Traces.Found.NOTHING;

  /** Two cases with look-alikes of each other, one of them past its day. */
  @BeforeAll
  static void doTheNight() throws IOException {
    SmallSeizure.writeTo(folder);
    Path phone = folder.resolve("intake/phone");
    Files.writeString(
        phone.resolve("case.json"),
        "{\"case_id\": \"" + CASE + "\", \"retain_until\": \"2020-01-01\"}");
    Path channel = Files.createDirectories(phone.resolve("messages/c" + CHANNEL));
    Files.writeString(channel.resolve("messages.json"), "[]");
    PlantedSecrets.writeTo(folder, "laptop");
    settings = settings(folder.toString());
    watch = new NightWatch(folder);
    JobRun run = open(settings);
    Stations.all(run);
    lake = run.lake();
    watch.close();
    secrets = NightWatch.inTables(lake);
    found = Nights.rows(lake, "file:" + folder);
    exported = Nights.exported(folder.toString());
  }

  private static Settings settings(String root) {
    return Settings.load(
        null,
        Map.of(
            "lake", root + "/lake",
            "intake", root + "/intake",
            "hash-sets", root + "/hash-sets",
            "as-of", DemoSeizure.AS_OF.toString(),
            "ledger.key-file", PlantedSecrets.key(folder).toString(),
            "export", root + "/export"));
  }

  private static JobRun open(Settings settings) {
    return Stations.open(SharedSpark.session(), settings);
  }

  @Test
  void contentsCommentsPasswordsAndKeysStandNowhere() throws IOException {
    assertThat(secrets.files()).isPositive();
    assertThat(secrets.words()).isZero();
    assertThat(PlantedSecrets.in(folder.resolve("export"))).isEmpty();
    assertThat(watch.found()).isEmpty();
    assertThat(watch.inherited()).isEmpty();
  }

  /** Else the test above says nothing. */
  @Test
  void whatIsLookedForWasReadAndWhereItIsLookedForThereIsSomething() throws IOException {
    assertThat(PlantedSecrets.in(folder.resolve("intake"))).hasSizeGreaterThan(6);
    assertThat(lake.read(Tables.MEDIA_FILES).filter("path LIKE '%!/m'").collectAsList())
        .isNotEmpty();
    assertThat(watch.processes()).anyMatch(process -> process.contains("java"));
    assertThat(watch.events()).isNotEmptyDirectory();
  }

  /** Intake, lists, tables and exports all lie on an object store. */
  @Nested
  class OnAnObjectStore {
    @Test
    void findsWhatItFindsOnADiskAndItsKeyStandsNowhere() throws Exception {
      String key = PlantedSecrets.KEY_OF_THE_STORE;
      try (Store store = Store.signed(folder.resolve("server"), key)) {
        store.put(folder.resolve("intake"), "site/intake");
        store.put(folder.resolve("hash-sets"), "site/hash-sets");
        String site = store.at("site");
        store.counted();
        NightWatch watched = new NightWatch(Files.createDirectories(folder.resolve("beside")));
        JobRun run = open(settings(site));
        Stations.all(run);
        watched.close();
        System.err.println("Requests of a night: " + store.counted());
        assertThat(Nights.rows(run.lake(), site)).isEqualTo(found);
        assertThat(Nights.exported(site)).isNotEmpty().isEqualTo(exported);
        assertThat(open(settings(site)).published()).isTrue();
        assertThat(watched.found()).isEmpty();
        assertThat(NightWatch.inTables(run.lake()).words()).isZero();
      }
    }
  }

  /** {@code keep} has purged the case that was past its day. */
  @Nested
  class AfterAPurge {
    private static List<String> gone = List.of();
    private static List<String> kept = List.of();
    private static Traces.Found before;

    @BeforeAll
    static void purge() throws IOException {
      kept = shas("case_id <> '" + CASE + "'");
      gone = new ArrayList<>(shas("case_id = '" + CASE + "'"));
      gone.removeAll(kept);
      before = traces();
      decide();
      DyingLake.killPurge(folder.resolve("lake"), () -> KeepCommand.keep(lake, settings));
      assertThat(KeepCommand.keep(lake, settings)).isZero();
    }

    /** Of a lead that names the case, and of one that does not. */
    private static void decide() {
      Dataset<Lead> leads = lake.read(Tables.LEADS);
      Column named = array_contains(col("cases"), CASE);
      List<GivenDecision> given =
          Stream.of(leads.filter(named), leads.filter(not(named)))
              .map(some -> some.orderBy("leadId").first().leadId())
              .map(id -> new GivenDecision(id, ReviewDecision.REFERRED, "A. Weber", null, null))
              .toList();
      new RecordReviews(lake, Published.snapshot(lake, newest())).add(given, Instant.EPOCH);
    }

    private static Run newest() {
      return new Ledger(lake).published().orElseThrow();
    }

    private static List<String> shas(String condition) {
      return lake.stored(Tables.MEDIA_FILES, lake.version(Tables.MEDIA_FILES))
          .filter(condition)
          .select("sha256")
          .distinct()
          .as(Encoders.STRING())
          .collectAsList();
    }

    /** What every file of the night's tables holds of the case. */
    private static Traces.Found traces() {
      Dataset<String> digests = SharedSpark.session().createDataset(gone, Encoders.STRING());
      Traces traces =
          new Traces(lake, List.of(new Traces.Sought(List.of(CASE, "/phone/", CHANNEL), digests)));
      return traces.in(Tables.published()).values().stream()
          .map(each -> each.get(0))
          .reduce(Traces.Found.NOTHING, Traces.Found::and);
    }

    @Test
    void noTableNamesTheCaseItsFilesItsMediaOrItsIdentifiers() {
      assertThat(gone).isNotEmpty();
      Nights.texts(lake, List.of())
          .forEach(
              (table, rows) -> {
                assertThat(rows.toString()).as(table).doesNotContain(CASE, "/phone/", CHANNEL);
                assertThat(gone).as(table).noneMatch(rows.toString()::contains);
              });
      assertThat(lake.read(Tables.IDENTIFIERS).collectAsList())
          .extracting(Identifier::value)
          .doesNotContain(CHANNEL);
    }

    @Test
    void whatWasDecidedOfItsLeadsIsGoneAndOfOthersStays() {
      List<Review> left = lake.read(Tables.REVIEWS).collectAsList();
      assertThat(left).hasSize(1);
      assertThat(lake.read(Tables.LEADS).filter(col("decision").isNotNull()).collectAsList())
          .extracting(Lead::leadId)
          .containsExactly(left.get(0).leadId());
      long version = lake.version(Tables.REVIEWS);
      assertThatThrownBy(() -> lake.read(Tables.REVIEWS, version - 1).count())
          .isInstanceOf(Exception.class);
    }

    @Test
    void whatTheOtherCaseHasStays() {
      assertThat(lake.read(Tables.MEDIA).collectAsList())
          .extracting(Media::sha256)
          .containsExactlyInAnyOrderElementsOf(kept);
    }

    @Test
    void noFileOfTheLakeHoldsAnyOfItAnyMore() {
      assertThat(before.digests()).isPositive();
      assertThat(before.words()).isPositive();
      Traces.Found now = traces();
      assertThat(now.files()).isPositive();
      assertThat(now.digests()).isZero();
      assertThat(now.words()).isZero();
    }

    @Test
    void aSealedReceiptSaysWhatIsGoneAndWhatWasSearched() {
      assertThat(new Receipts(lake, SealKey.NONE).all()).hasSize(1);
      Purge receipt = new Receipts(lake, SealKey.NONE).all().get(0);
      assertThat(receipt.caseId()).isEqualTo(CASE);
      assertThat(receipt.retainUntil()).isEqualTo("2020-01-01");
      assertThat(receipt.night()).isEqualTo(2);
      assertThat(receipt.media()).isEqualTo(gone.size());
      assertThat(receipt.digestsSought()).isGreaterThan(gone.size());
      assertThat(receipt.filesSearched()).isGreaterThan(Tables.published().size());
      assertThat(receipt.rowsWithItsName()).isZero();
      assertThat(folder.resolve("lake/_purge")).doesNotExist();
    }

    @Test
    void exportsOfEarlierNightsAreGone() {
      assertThat(folder.resolve("export/night-00001")).doesNotExist();
      assertThat(folder.resolve("export/night-00002/report.html")).exists();
    }

    @Test
    void whatStillLiesInTheIntakeIsNotReadAgain() {
      assertThat(folder.resolve("intake/phone/coast.jpg")).exists();
      assertThat(open(settings).published()).isTrue();
      assertThat(open(settings).purgedCases()).containsExactly(CASE);
    }

    @Test
    void whatIsExportedIsAsItWasSealed() {
      List<Export> exports = new Exports(lake, SealKey.NONE).all();
      assertThat(exports).extracting(Export::night).startsWith(1).endsWith(2);
      CheckExports.Finding finding =
          new CheckExports(SharedSpark.session().sparkContext().hadoopConfiguration())
              .check(exports.get(exports.size() - 1));
      assertThat(finding).isEqualTo(new CheckExports.Finding(6, false, List.of()));
    }

    @Test
    void theNightThatIsLeftIsAsItWasSealed() {
      assertThat(new CheckSeals(lake, Instant.EPOCH).check(newest()).differing()).isEmpty();
      assertThat(newest().night()).isEqualTo(2);
    }
  }
}
