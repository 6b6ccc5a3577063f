package org.vigil.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigil.hash.Digests;
import org.vigil.jobs.hashset.SetDifference;
import org.vigil.jobs.hashset.SetVersions;
import org.vigil.lake.Lake;
import org.vigil.lake.SharedSpark;
import org.vigil.lake.Snapshot;
import org.vigil.lake.Tables;
import org.vigil.model.known.Canary;
import org.vigil.model.known.HashSet;
import org.vigil.model.known.KnownMedia;
import org.vigil.model.known.Match;
import org.vigil.model.ledger.Run;
import org.vigil.model.term.EntryEnding;
import org.vigil.model.term.EntryStatus;
import org.vigil.model.term.MatchCause;
import org.vigil.run.GateException;
import org.vigil.run.JobRun;
import org.vigil.run.ledger.Published;
import org.vigil.run.settings.Settings;

/**
 * Night after night with other hash lists: versions, retro-matches, ends, and canaries. Two nights
 * are done once; a test that goes on from them does so in a copy of their lake.
 */
@Tag("night")
class KnownNightsTest {
  private static final List<String> READING = List.of("import", "scan", "dedupe", "match");
  private static final List<String> IMPORT = List.of("import");
  private static final List<String> LISTS_ONLY = List.of("import", "match");
  private static final String NCMEC =
      "<queryResult"
          + " xmlns=\"https://hashsharing.ncmec.org/hashsharing/v2\"><images>%s</images></queryResult>";

  @TempDir static Path folder;
  private static String first = "";
  private static String second = "";
  private static String third = "";

  @BeforeAll
  static void doTwoNights() throws IOException {
    Files.createDirectories(folder.resolve("intake/one"));
    Files.createDirectories(folder.resolve("lists/ncmec"));
    first = seized("first");
    second = seized("second");
    third = seized("third");
    list("plain.txt", first);
    page("1.xml", image("i1", first, "") + image("i2", second, ""));
    done("lake", READING).publish();
    list("plain.txt", third);
    page(
        "2.xml",
        image("i1", first, "<feedback><negativeFeedback type=\"MD5\"/></feedback>")
            + "<deletedImage><member id=\"1\">A</member><id>i2</id></deletedImage>");
    JobRun run = done("lake", LISTS_ONLY);
    KilledLake.copy(folder, "lake", "half-matched", List.of("matches", "run_stations"));
    run.publish();
    Folders.copy(folder.resolve("lists"), folder.resolve("lists-of-the-second"));
  }

  @BeforeEach
  void bringBackTheListsOfTheSecondNight() throws IOException {
    Folders.copy(folder.resolve("lists-of-the-second"), folder.resolve("lists"));
  }

  /** A file of the seizure, and its MD5. */
  private static String seized(String content) throws IOException {
    byte[] bytes =
        Files.readAllBytes(Files.writeString(folder.resolve("intake/one/" + content), content));
    Digests digests = new Digests();
    digests.update(bytes, 0, bytes.length);
    return digests.finish().md5();
  }

  private static void list(String name, String... lines) throws IOException {
    Files.writeString(folder.resolve("lists/" + name), String.join("\n", lines) + "\n");
  }

  private static void page(String name, String images) throws IOException {
    Files.writeString(folder.resolve("lists/ncmec/" + name), NCMEC.formatted(images));
  }

  private static String image(String id, String md5, String more) {
    return "<image><member id=\"1\">A</member><id>%s</id><classification>A1</classification><fingerprints><md5>%s</md5></fingerprints>%s</image>"
        .formatted(id, md5, more);
  }

  private static JobRun open(String lake) {
    Map<String, String> settings =
        Map.of(
            "lake", folder.resolve(lake).toString(),
            "intake", folder.resolve("intake").toString(),
            "hash-sets", folder.resolve("lists").toString(),
            "export", folder.resolve(lake + "-export").toString(),
            "import.sets", "[{ files = \"ncmec/*\", set = ncmec }]");
    return JobRun.open(SharedSpark.session(), Settings.load(null, settings), "test");
  }

  /** The two nights, in a lake to go on with. */
  private static JobRun openCopy(String lake) throws IOException {
    Folders.copy(folder.resolve("lake"), folder.resolve(lake));
    return open(lake);
  }

  private static JobRun done(String lake, List<String> stations) {
    return done(open(lake), stations);
  }

  private static JobRun done(JobRun run, List<String> stations) {
    Stations.all().stream()
        .filter(job -> stations.contains(job.name()))
        .forEach(job -> Stations.perform(run, job));
    return run;
  }

  private static Snapshot published(int night) {
    Lake lake = new Lake(SharedSpark.session(), folder.resolve("lake").toString());
    Run run = lake.read(Tables.RUNS).filter("night = " + night).head();
    return Published.snapshot(lake, run);
  }

  private static List<Match> matches(Dataset<Match> matches) {
    return matches.orderBy("hashSet", "night", "entryId").collectAsList();
  }

  private static List<KnownMedia> known(Dataset<KnownMedia> known, String set) {
    return known.filter("hashSet = '" + set + "'").orderBy("md5", "versionFrom").collectAsList();
  }

  @Test
  void theFirstNightMatchesAndAnswersItsCanaries() {
    Snapshot night = published(1);
    assertThat(matches(night.rows(Tables.MATCHES)))
        .extracting(Match::hashSet, Match::cause, Match::night, Match::nightTo)
        .containsExactly(
            tuple("ncmec", MatchCause.NEW_MEDIA, 1, null),
            tuple("ncmec", MatchCause.NEW_MEDIA, 1, null),
            tuple("plain", MatchCause.NEW_MEDIA, 1, null));
    assertThat(night.rows(Tables.CANARIES).collectAsList())
        .hasSize(576)
        .allMatch(canary -> canary.found().equals(canary.expected()));
  }

  @Test
  void aChangedListMatchesMediaOfEarlierNightsAndEndsWhatItNoLongerHas() {
    Snapshot night = published(2);
    assertThat(matches(night.rows(Tables.MATCHES)))
        .extracting(Match::hashSet, Match::cause, Match::night, Match::nightTo, Match::ending)
        .containsExactlyInAnyOrder(
            tuple("ncmec", MatchCause.NEW_MEDIA, 1, 2, EntryEnding.REPLACED),
            tuple("ncmec", MatchCause.NEW_MEDIA, 1, 2, EntryEnding.RETRACTED),
            tuple("ncmec", MatchCause.CHANGED_KNOWN, 2, null, null),
            tuple("plain", MatchCause.NEW_MEDIA, 1, 2, EntryEnding.ABSENT),
            tuple("plain", MatchCause.NEW_KNOWN, 2, null, null));
    assertThat(known(night.rows(Tables.KNOWN_MEDIA), "ncmec"))
        .extracting(KnownMedia::md5, KnownMedia::status, KnownMedia::category, KnownMedia::ending)
        .containsExactlyInAnyOrder(
            tuple(first, EntryStatus.LISTED, "A1", EntryEnding.REPLACED),
            tuple(first, EntryStatus.DISPUTED, "A1", null),
            tuple(second, EntryStatus.LISTED, "A1", EntryEnding.RETRACTED));
    assertThat(known(night.rows(Tables.KNOWN_MEDIA), "plain"))
        .filteredOn(row -> row.night() <= 1 && (row.nightTo() == null || row.nightTo() > 1))
        .extracting(KnownMedia::md5)
        .containsExactly(first);
  }

  @Test
  void aMatchThatIsKilledBetweenItsCommitsIsDoneWholeByTheNextRun() {
    JobRun again = open("half-matched");
    List<Match> before = matches(again.lake().read(Tables.MATCHES));
    assertThat(before).filteredOn(match -> match.night() == 2).isEmpty();
    assertThat(before).filteredOn(match -> match.nightTo() != null).hasSize(3);
    done(again, List.of("match"));
    assertThat(matches(again.lake().read(Tables.MATCHES)))
        .isEqualTo(matches(published(2).rows(Tables.MATCHES)));
  }

  @Test
  void anExportThatWasCutOffIsWrittenByTheNightAfterIt() {
    JobRun run = open("lake");
    assertThat(run.published()).isTrue();

    done(run, List.of("export"));

    assertThat(folder.resolve("lake-export/night-00001/leads.csv")).exists();
    assertThat(folder.resolve("lake-export/night-00002/leads.csv")).exists();
  }

  @Test
  void versionsAreListedAndCompared() {
    Snapshot night = published(2);
    assertThat(SetVersions.of(night).collectAsList())
        .extracting(row -> row.getString(0), row -> row.getInt(1), row -> row.isNullAt(12))
        .containsExactly(
            tuple("ncmec", 1, false),
            tuple("ncmec", 2, false),
            tuple("plain", 1, false),
            tuple("plain", 2, false));
    SetDifference pages = SetDifference.of(night, "ncmec@1", "ncmec");
    assertThat(pages.counts()).isEqualTo(Map.of("added", 0L, "removed", 1L, "changed", 1L));
    assertThat(pages.rows().filter("change = 'changed'").head().<String>getAs("after"))
        .isEqualTo("DISPUTED category=A1");
    assertThat(SetDifference.of(night, "plain@1", "ncmec@1").counts())
        .isEqualTo(Map.of("added", 1L, "removed", 0L, "changed", 1L));
    assertThatThrownBy(() -> SetDifference.of(night, "plain@9", "ncmec"))
        .hasMessage(
            "No hash set, and no version of one, is called plain@9; there are: ncmec@2, plain@2.");
  }

  @Test
  void anImportThatIsKilledLeavesTheVersionBeforeInForceAndIsDoneWholeByTheNextRun()
      throws IOException {
    list("plain.txt", first, second);
    JobRun whole = done(openCopy("whole"), IMPORT);
    KilledLake.copy(folder, "whole", "killed", List.of("hash_sets", "known_media", "run_stations"));
    JobRun again = open("killed");
    assertThat(inForce(again))
        .containsExactlyInAnyOrder(tuple("plain", 2, 1L), tuple("ncmec", 2, 1L));
    done(again, IMPORT);
    assertThat(inForce(again))
        .containsExactlyInAnyOrder(tuple("plain", 3, 2L), tuple("ncmec", 2, 1L));
    assertThat(again.lake().read(Tables.HASH_SETS).collectAsList())
        .containsExactlyInAnyOrderElementsOf(whole.lake().read(Tables.HASH_SETS).collectAsList());
    assertThat(known(again.lake().read(Tables.KNOWN_MEDIA), "plain"))
        .isEqualTo(known(whole.lake().read(Tables.KNOWN_MEDIA), "plain"));
  }

  @Test
  void aTouchedListIsRememberedAndMakesNoVersion() throws IOException {
    list("plain.txt", third);
    Instant touched = Instant.parse("2026-01-01T00:00:00Z");
    Files.setLastModifiedTime(folder.resolve("lists/plain.txt"), FileTime.from(touched));
    JobRun run = done(openCopy("touched"), IMPORT);
    assertThat(inForce(run))
        .containsExactlyInAnyOrder(tuple("plain", 2, 1L), tuple("ncmec", 2, 1L));
    assertThat(run.lake().read(Tables.HASH_SETS).collectAsList())
        .hasSize(4)
        .filteredOn(set -> set.name().equals("plain") && set.inForce())
        .extracting(HashSet::modifiedAt)
        .containsExactly(touched);
  }

  private static List<Tuple> inForce(JobRun run) {
    return run.lake().read(Tables.HASH_SETS).filter("inForce").collectAsList().stream()
        .map(set -> tuple(set.name(), set.number(), set.held()))
        .toList();
  }

  @Test
  void anOlderFileThatComesBackChangesNothingAndANightThatMissesACanaryIsRefused()
      throws IOException {
    list("plain.txt", first);
    JobRun run = done(openCopy("older"), LISTS_ONLY);
    assertThat(matches(run.lake().read(Tables.MATCHES))).noneMatch(match -> match.night() == 3);
    assertThat(run.lake().read(Tables.HASH_SETS).filter("inForce").collectAsList())
        .extracting(HashSet::name, HashSet::number, HashSet::held, HashSet::disputed)
        .containsExactlyInAnyOrder(tuple("plain", 2, 1L, 0L), tuple("ncmec", 2, 1L, 1L));

    Canary missed =
        new Canary("pdq original 31", MatchCause.CHANGED_KNOWN, "pdq 31 original", "", run.night());
    run.lake().append(Tables.CANARIES, SharedSpark.rows(Canary.class, missed), run.commit("late"));
    assertThatThrownBy(run::publish)
        .isInstanceOf(GateException.class)
        .hasMessage(
            "CANARIES: 1 pairs with known answers were matched otherwise, such as CHANGED_KNOWN pdq"
                + " original 31");
  }
}
