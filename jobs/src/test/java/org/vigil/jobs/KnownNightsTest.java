package org.vigil.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.vigil.hash.Digests;
import org.vigil.jobs.hashset.SetDifference;
import org.vigil.jobs.hashset.SetVersions;
import org.vigil.lake.SharedSpark;
import org.vigil.lake.Snapshot;
import org.vigil.lake.Tables;
import org.vigil.model.Canary;
import org.vigil.model.HashSet;
import org.vigil.model.KnownMedia;
import org.vigil.model.Match;
import org.vigil.run.GateException;
import org.vigil.run.JobRun;
import org.vigil.run.ledger.Published;
import org.vigil.run.settings.Settings;

/** Night after night with other hash lists: versions, retro-matches, ends, and canaries. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class KnownNightsTest {
  private static final List<String> READING = List.of("import", "scan", "dedupe", "match");
  private static final List<String> LISTS_ONLY = List.of("import", "match");
  private static final String NCMEC =
      "<queryResult xmlns=\"https://hashsharing.ncmec.org/hashsharing/v2\"><images>%s</images></queryResult>";

  @TempDir static Path folder;
  private static String first = "";
  private static String second = "";
  private static String third = "";

  @BeforeAll
  static void write() throws IOException {
    Files.createDirectories(folder.resolve("intake/one"));
    Files.createDirectories(folder.resolve("lists/ncmec"));
    first = held("first");
    second = held("second");
    third = held("third");
  }

  /** A file of the seizure, and its MD5. */
  private static String held(String content) throws IOException {
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

  private static JobRun open() {
    return open("lake");
  }

  private static JobRun open(String lake) {
    Map<String, String> settings =
        Map.of(
            "lake", folder.resolve(lake).toString(),
            "intake", folder.resolve("intake").toString(),
            "hash-sets", folder.resolve("lists").toString(),
            "import.sets", "[{ files = \"ncmec/*\", set = ncmec }]");
    return JobRun.open(SharedSpark.session(), Settings.load(null, settings), "test");
  }

  private static JobRun done(List<String> stations) {
    JobRun run = open();
    Stations.all().stream()
        .filter(job -> stations.contains(job.name()))
        .forEach(job -> Stations.perform(run, job));
    return run;
  }

  private static List<Match> matches(JobRun run) {
    return run.lake().read(Tables.MATCHES).orderBy("hashSet", "night", "entryId").collectAsList();
  }

  private static List<KnownMedia> known(JobRun run, String set) {
    return run.lake()
        .read(Tables.KNOWN_MEDIA)
        .filter("hashSet = '" + set + "'")
        .orderBy("md5", "versionFrom")
        .collectAsList();
  }

  @Test
  @Order(1)
  void theFirstNightMatchesAndAnswersItsCanaries() throws IOException {
    list("plain.txt", first);
    page("1.xml", image("i1", first, "") + image("i2", second, ""));
    JobRun run = done(READING);
    run.publish();
    assertThat(matches(run))
        .extracting(Match::hashSet, Match::cause, Match::night, Match::nightTo)
        .containsExactly(
            tuple("ncmec", "NEW_MEDIA", 1, null),
            tuple("ncmec", "NEW_MEDIA", 1, null),
            tuple("plain", "NEW_MEDIA", 1, null));
    assertThat(run.lake().read(Tables.CANARIES).collectAsList())
        .hasSize(576)
        .allMatch(canary -> canary.found().equals(canary.expected()));
  }

  @Test
  @Order(2)
  void aChangedListMatchesMediaHeldBeforeAndEndsWhatItNoLongerHas() throws IOException {
    list("plain.txt", third);
    page(
        "2.xml",
        image("i1", first, "<feedback><negativeFeedback type=\"MD5\"/></feedback>")
            + "<deletedImage><member id=\"1\">A</member><id>i2</id></deletedImage>");
    JobRun run = done(LISTS_ONLY);
    copy("lake", "half-matched", List.of("matches", "run_stations"));
    run.publish();
    assertThat(matches(run))
        .extracting(Match::hashSet, Match::cause, Match::night, Match::nightTo, Match::ending)
        .containsExactlyInAnyOrder(
            tuple("ncmec", "NEW_MEDIA", 1, 2, "REPLACED"),
            tuple("ncmec", "NEW_MEDIA", 1, 2, "RETRACTED"),
            tuple("ncmec", "CHANGED_KNOWN", 2, null, null),
            tuple("plain", "NEW_MEDIA", 1, 2, "ABSENT"),
            tuple("plain", "NEW_KNOWN", 2, null, null));
    assertThat(known(run, "ncmec"))
        .extracting(KnownMedia::md5, KnownMedia::status, KnownMedia::category, KnownMedia::ending)
        .containsExactlyInAnyOrder(
            tuple(first, "LISTED", "A1", "REPLACED"),
            tuple(first, "DISPUTED", "A1", null),
            tuple(second, "LISTED", "A1", "RETRACTED"));
    assertThat(known(run, "plain"))
        .filteredOn(row -> row.night() <= 1 && (row.nightTo() == null || row.nightTo() > 1))
        .extracting(KnownMedia::md5)
        .containsExactly(first);
  }

  @Test
  @Order(3)
  void aMatchThatIsKilledBetweenItsCommitsIsDoneWholeByTheNextRun() {
    JobRun again = open("half-matched");
    assertThat(matches(again)).filteredOn(match -> match.night() == 2).isEmpty();
    assertThat(matches(again)).filteredOn(match -> match.nightTo() != null).hasSize(3);
    Stations.all().stream()
        .filter(job -> job.name().equals("match"))
        .forEach(job -> Stations.perform(again, job));
    assertThat(matches(again)).isEqualTo(matches(open()));
  }

  @Test
  @Order(4)
  void versionsAreListedAndCompared() {
    JobRun run = open();
    Snapshot night = Published.snapshot(run.lake(), run.newestPublished().orElseThrow());
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

  /** Copies a lake as a run left it that was killed before the last commit to these tables. */
  private static void copy(String from, String to, List<String> killed) throws IOException {
    Path source = folder.resolve(from);
    try (Stream<Path> files = Files.walk(source)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path target = folder.resolve(to).resolve(source.relativize(file).toString());
        Files.createDirectories(target.getParent());
        Files.copy(file, target);
      }
    }
    for (String table : killed) {
      forgetLastCommit(folder.resolve(to).resolve(table + "/_delta_log"));
    }
  }

  /** With all that lies beside a commit: checksums and checkpoints. */
  private static void forgetLastCommit(Path log) throws IOException {
    Files.deleteIfExists(log.resolve("_last_checkpoint"));
    Files.deleteIfExists(log.resolve("._last_checkpoint.crc"));
    try (Stream<Path> files = Files.list(log)) {
      List<Path> all = files.toList();
      String last =
          all.stream()
              .map(file -> file.getFileName().toString())
              .filter(name -> name.matches("[0-9]{20}\\.json"))
              .max(Comparator.naturalOrder())
              .orElseThrow()
              .substring(0, 20);
      for (Path file : all) {
        if (file.getFileName().toString().contains(last)) {
          Files.delete(file);
        }
      }
    }
  }

  @Test
  @Order(5)
  void anImportThatIsKilledLeavesTheVersionBeforeInForceAndIsDoneWholeByTheNextRun()
      throws IOException {
    list("plain.txt", first, second);
    copy("lake", "whole", List.of());
    JobRun whole = open("whole");
    imported(whole);
    copy("whole", "killed", List.of("hash_sets", "known_media", "run_stations"));
    JobRun again = open("killed");
    assertThat(inForce(again))
        .containsExactlyInAnyOrder(tuple("plain", 2, 1L), tuple("ncmec", 2, 1L));
    imported(again);
    assertThat(inForce(again))
        .containsExactlyInAnyOrder(tuple("plain", 3, 2L), tuple("ncmec", 2, 1L));
    assertThat(again.lake().read(Tables.HASH_SETS).collectAsList())
        .containsExactlyInAnyOrderElementsOf(whole.lake().read(Tables.HASH_SETS).collectAsList());
    assertThat(known(again, "plain")).isEqualTo(known(whole, "plain"));
  }

  @Test
  @Order(6)
  void aTouchedListIsRememberedAndMakesNoVersion() throws IOException {
    list("plain.txt", third);
    Instant touched = Instant.parse("2026-01-01T00:00:00Z");
    Files.setLastModifiedTime(folder.resolve("lists/plain.txt"), FileTime.from(touched));
    copy("lake", "touched", List.of());
    JobRun run = open("touched");
    imported(run);
    assertThat(inForce(run))
        .containsExactlyInAnyOrder(tuple("plain", 2, 1L), tuple("ncmec", 2, 1L));
    assertThat(run.lake().read(Tables.HASH_SETS).collectAsList())
        .hasSize(4)
        .filteredOn(set -> set.name().equals("plain") && set.inForce())
        .extracting(HashSet::modifiedAt)
        .containsExactly(touched);
  }

  private static void imported(JobRun run) {
    Stations.all().stream()
        .filter(job -> job.name().equals("import"))
        .forEach(job -> Stations.perform(run, job));
  }

  private static List<Tuple> inForce(JobRun run) {
    return run.lake().read(Tables.HASH_SETS).filter("inForce").collectAsList().stream()
        .map(set -> tuple(set.name(), set.number(), set.held()))
        .toList();
  }

  @Test
  @Order(7)
  void anOlderFileThatComesBackChangesNothingAndANightThatMissesACanaryIsRefused()
      throws IOException {
    list("plain.txt", first);
    JobRun run = done(LISTS_ONLY);
    assertThat(matches(run)).noneMatch(match -> match.night() == 3);
    assertThat(run.lake().read(Tables.HASH_SETS).filter("inForce").collectAsList())
        .extracting(HashSet::name, HashSet::number, HashSet::held, HashSet::disputed)
        .containsExactlyInAnyOrder(tuple("plain", 2, 1L, 0L), tuple("ncmec", 2, 1L, 1L));

    Canary missed = new Canary("pdq original 31", "LATE", "pdq 31 original", "", run.night());
    run.lake().append(Tables.CANARIES, SharedSpark.rows(Canary.class, missed), run.commit("late"));
    assertThatThrownBy(run::publish)
        .isInstanceOf(GateException.class)
        .hasMessage(
            "CANARIES: 1 pairs with known answers were matched otherwise, such as LATE pdq original 31");
  }
}
