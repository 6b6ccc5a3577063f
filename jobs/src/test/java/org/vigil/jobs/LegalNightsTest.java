package org.vigil.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigil.hash.Digests;
import org.vigil.jobs.demo.Camera;
import org.vigil.jobs.demo.Roll;
import org.vigil.jobs.demo.scene.Scene;
import org.vigil.jobs.export.rows.PastRetention;
import org.vigil.lake.Lake;
import org.vigil.lake.SharedSpark;
import org.vigil.lake.Snapshot;
import org.vigil.lake.Table;
import org.vigil.lake.Tables;
import org.vigil.model.Case;
import org.vigil.model.Lead;
import org.vigil.model.ledger.Run;
import org.vigil.model.term.EntryEnding;
import org.vigil.model.term.LegalUse;
import org.vigil.run.JobRun;
import org.vigil.run.ledger.Ledger;
import org.vigil.run.ledger.Published;
import org.vigil.run.settings.Settings;

/**
 * Three nights under other rules. A report names three pictures of one roll, of which the provider
 * viewed two; the second night brings a copy of the other by a telephone; the third withholds the
 * report's.
 */
@Tag("night")
class LegalNightsTest {
  private static final String UNVIEWED = "[{ viewed = false, use = nothing }]";
  private static final String WITHHELD =
      "[{ cases = tip, use = nothing }, { cases = phone, use = exact }]";

  /** Leads are ranked where they are asked for. */
  private static final Predicate<String> READING =
      station -> !List.of("relate", "lead", "survey", "erase", "export").contains(station);

  /** Nothing has come in. */
  private static final Predicate<String> RULES_ONLY =
      List.of("limit", "identify", "match", "device", "link", "series", "lead", "publish")
          ::contains;

  private static final String NAME = "quay@example.org.jpg";
  private static final String ADDRESS = "value = 'quay@example.org'";

  @TempDir static Path folder;
  private static String viewed = "";
  private static String unviewed = "";

  @BeforeAll
  static void doTheNights() throws IOException {
    List<byte[]> roll =
        new Roll(
                Camera.NORTHLIGHT,
                Scene.COAST,
                3,
                LocalDateTime.parse("2026-09-01T10:00:00"),
                null,
                null)
            .files(3);
    write("intake/tip/case.json", "{\"case_id\": \"tip\", \"retain_until\": \"2020-01-01\"}");
    write("intake/phone/case.json", "{\"case_id\": \"phone\", \"retain_until\": \"2999-01-01\"}");
    viewed = seized("tip/viewed.jpg", roll.get(0));
    String other = seized("tip/other.jpg", roll.get(1));
    unviewed = seized("tip/" + NAME, roll.get(2));
    write(
        "intake/tip/report.json",
        report(
            file("viewed.jpg", viewed, true),
            file("other.jpg", other, true),
            file(NAME, unviewed, false)));
    write("lists/known.txt", viewed + "\n" + unviewed + "\n");
    night(UNVIEWED, READING);
    seized("phone/copy.jpg", roll.get(2));
    night(UNVIEWED, READING.or("lead"::equals));
    night(WITHHELD, RULES_ONLY);
  }

  private static void write(String path, String text) throws IOException {
    Files.createDirectories(folder.resolve(path).getParent());
    Files.writeString(folder.resolve(path), text);
  }

  private static String seized(String path, byte[] bytes) throws IOException {
    Files.createDirectories(folder.resolve("intake/" + path).getParent());
    Files.write(folder.resolve("intake/" + path), bytes);
    Digests digests = new Digests();
    digests.update(bytes, 0, bytes.length);
    return digests.finish().md5();
  }

  private static String file(String name, String md5, boolean isViewed) {
    return ("{'filename':'%s','verificationHash':'%s','submittalId':'%s','viewedByEsp':%s,"
            + "'originalFilename':'%s','sourceInformation':{'sourceCaptures':["
            + "{'captureType':'IP Address','value':'%s','eventName':'Upload'},"
            + "{'captureType':'Email','value':'%s'}]}}")
        .formatted(name, md5, name, isViewed, name, uploadedFrom(name), uploader(name));
  }

  private static String uploadedFrom(String name) {
    return "198.51.100." + name.length();
  }

  private static String uploader(String name) {
    return "of-" + name.length() + "@example.org";
  }

  private static String report(String... files) {
    return ("{'reportId':'12345678','dateReceived':'2026-11-02T10:00:00Z','reportedInformation':{"
            + "'reportingEsp':{'espName':'Example Co','lastName':'Desk'},"
            + "'reportedPeople':{'reportedPersons':[{'espUserId':'account-7'}]},"
            + "'uploadedFiles':{'uploadedFiles':["
            + String.join(",", files)
            + "]}},'additionalInformations':[{'value':'none'}]}")
        .replace('\'', '"');
  }

  private static JobRun open(String rules) {
    Map<String, String> settings =
        Map.of(
            "lake", folder.resolve("lake").toString(),
            "intake", folder.resolve("intake").toString(),
            "hash-sets", folder.resolve("lists").toString(),
            "legal.rules", rules);
    return JobRun.open(SharedSpark.session(), Settings.load(null, settings), "test");
  }

  private static void night(String rules, Predicate<String> stations) {
    perform(open(rules), stations);
  }

  private static void perform(JobRun run, Predicate<String> stations) {
    Stations.all().stream()
        .filter(job -> stations.test(job.name()))
        .forEach(job -> Stations.perform(run, job));
  }

  private static Run run(int night) {
    Lake lake = new Lake(SharedSpark.session(), folder.resolve("lake").toString());
    return lake.read(Tables.RUNS).filter("night = " + night).head();
  }

  private static Snapshot published(int night) {
    Lake lake = new Lake(SharedSpark.session(), folder.resolve("lake").toString());
    return Published.snapshot(lake, run(night));
  }

  /** Of the listed pictures: night, end and ending of their matches with the list. */
  private static List<Tuple> matches(int night, String md5) {
    Snapshot snapshot = published(night);
    Dataset<Row> content =
        snapshot.rows(Tables.MEDIA).filter("md5 = '" + md5 + "'").select("sha256");
    return snapshot
        .rows(Tables.MATCHES)
        .join(content, "sha256")
        .as(Tables.MATCHES.encoder())
        .collectAsList()
        .stream()
        .map(match -> tuple(match.night(), match.nightTo(), match.ending()))
        .toList();
  }

  private static List<LegalUse> uses(int night) {
    return published(night).rows(Tables.MEDIA_LIMITS).collectAsList().stream()
        .map(limit -> limit.use())
        .toList();
  }

  private static List<String> named(int night) {
    return published(night).rows(Tables.IDENTIFIER_SIGHTINGS).collectAsList().stream()
        .map(sighting -> sighting.value())
        .toList();
  }

  private static long seen(int night) {
    Snapshot snapshot = published(night);
    long sightings = snapshot.rows(Tables.IDENTIFIER_SIGHTINGS).filter(ADDRESS).count();
    long identifiers = snapshot.rows(Tables.IDENTIFIERS).filter(ADDRESS).count();
    assertThat(identifiers).isEqualTo(sightings > 0 ? 1 : 0);
    return sightings;
  }

  @Test
  void whatNobodyViewedIsUsedForNothing() {
    Snapshot night = published(1);
    assertThat(night.rows(Tables.LEGAL_LIMITS).collectAsList())
        .hasSize(3)
        .allMatch(
            limit ->
                limit
                    .rule()
                    .equals(
                        "rule 1 of vigil.legal.rules (no person at the provider viewed the file)"));
    assertThat(uses(1))
        .as("the picture and its thumbnail")
        .hasSize(2)
        .containsOnly(LegalUse.NOTHING);
    assertThat(matches(1, viewed)).containsExactly(tuple(1, null, null));
    assertThat(matches(1, unviewed)).isEmpty();
    assertThat(night.rows(Tables.SERIES_MEMBERS).count()).isEqualTo(2);
    assertThat(seen(1)).isZero();
    assertThat(night.rows(Tables.DEVICE_MEDIA).select("sha256").distinct().count()).isEqualTo(2);
  }

  @Test
  void whatAReportSaysOfAFileThatNobodyViewedIsWithheldAndWhatItSaysOfPersonsIsNot() {
    for (int night = 1; night <= 2; night++) {
      assertThat(named(night))
          .contains("example co:account-7", "12345678")
          .contains(uploadedFrom("viewed.jpg"), uploader("viewed.jpg"), uploadedFrom("other.jpg"))
          .doesNotContain(uploadedFrom(NAME), uploader(NAME));
    }
  }

  @Test
  void aFreeCopyFreesTheContentAndItIsUsedThatNightAsIfItWereNew() {
    assertThat(uses(2)).hasSize(2).containsOnly(LegalUse.ALL);
    assertThat(matches(2, unviewed)).containsExactly(tuple(2, null, null));
    assertThat(published(2).rows(Tables.SERIES_MEMBERS).count()).isEqualTo(3);
    assertThat(seen(2)).isZero();
  }

  @Test
  void withoutRulesAllIsUsedThatWasWithheld() {
    JobRun run = open("[]");
    perform(run, List.of("limit", "identify")::contains);
    assertThat(run.lake().read(Tables.LEGAL_LIMITS).collectAsList())
        .isNotEmpty()
        .allMatch(limit -> limit.use() == LegalUse.ALL);
    assertThat(run.lake().read(Tables.IDENTIFIERS).filter(ADDRESS).isEmpty()).isFalse();
  }

  @Test
  void stricterRulesEndWhatRestsOnThemAndTheLeadsSayWhy() {
    Snapshot night = published(3);
    assertThat(uses(3)).contains(LegalUse.EXACT, LegalUse.NOTHING).doesNotContain(LegalUse.ALL);
    assertThat(matches(3, viewed)).containsExactly(tuple(1, 3, EntryEnding.WITHHELD));
    assertThat(matches(3, unviewed)).containsExactly(tuple(2, null, null));
    assertThat(night.rows(Tables.LINKS).isEmpty()).isTrue();
    assertThat(night.rows(Tables.DEVICES).isEmpty()).isTrue();
    assertThat(seen(3)).isZero();
    assertThat(night.rows(Tables.LEADS).filter("status = 'withdrawn'").collectAsList())
        .isNotEmpty()
        .extracting(Lead::changeReason)
        .allMatch(
            reason -> reason.contains("may not be used: rule 1 of vigil.legal.rules (case tip)"));
  }

  @Test
  void aNightThatChangesNothingOfItWritesNothingOfIt() throws IOException {
    write("lists/other.txt", "0".repeat(32) + "\n");
    JobRun run = open(WITHHELD);
    perform(run, List.of("limit", "device")::contains);
    for (Table<?> table :
        List.of(Tables.LEGAL_LIMITS, Tables.MEDIA_LIMITS, Tables.JUDGED_CASES, Tables.DEVICES)) {
      assertThat(run.lake().version(table)).isEqualTo(Ledger.version(run(3), table));
    }
  }

  @Test
  void aCaseThatShouldHaveBeenPurgedIsNamed() {
    assertThat(PastRetention.of(published(1), run(1)))
        .extracting(Case::caseId)
        .containsExactly("tip");
    assertThat(PastRetention.sentence(PastRetention.of(published(1), run(1)).get(0)))
        .isEqualTo(
            "Past retain_until: the material of case tip was to be kept until 2020-01-01; it stays"
                + " until keep has purged it.");
  }
}
