package org.vigil.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.commons.codec.digest.DigestUtils;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigil.lake.SharedSpark;
import org.vigil.lake.Tables;
import org.vigil.model.known.HashSet;
import org.vigil.model.known.HashSetBuilder;
import org.vigil.model.known.KnownMedia;
import org.vigil.model.known.Match;
import org.vigil.model.term.EntryEnding;
import org.vigil.run.JobRun;
import org.vigil.run.settings.Settings;

/** Urgent alerts that expire between two nights, while their list stays as it is. */
@Tag("night")
class ExpiringNightsTest {
  private static final List<String> LISTS = List.of("import", "match");
  private static final Instant LATER = Instant.parse("2109-06-01T00:00:00Z");
  private static final String ALERTS =
      """
      {"@odata.context": "http://x/DataModels/2.0.xml/US/$metadata#Alerts", "value": [
      {"AlertID": "a", "Active": true, "ExpiryDate": "2099-10-01T12:00:00Z",
       "AlertTriggers": [{"TriggerID": "t1", "TriggerType": "MD5", "TriggerValue": "%s"}]},
      {"AlertID": "b", "Active": true, "ExpiryDate": "%s",
       "AlertTriggers": [{"TriggerID": "t2", "TriggerType": "MD5", "TriggerValue": "%s"}]}]}""";

  @TempDir static Path folder;
  private static String first = "";
  private static String second = "";

  @BeforeAll
  static void doANight() throws IOException {
    Files.createDirectories(folder.resolve("intake/one"));
    Files.createDirectories(folder.resolve("lists"));
    first = seized("first");
    second = seized("second");
    Files.writeString(folder.resolve("lists/alerts.json"), ALERTS.formatted(first, LATER, second));
    JobRun run = done(open("lake", ""), List.of("import", "scan", "dedupe", "match"));
    Folders.copy(folder.resolve("lake"), folder.resolve("unpublished"));
    run.publish();
  }

  /** A file of the seizure, and its MD5. */
  private static String seized(String content) throws IOException {
    Files.writeString(folder.resolve("intake/one/" + content), content);
    return DigestUtils.md5Hex(content.getBytes(StandardCharsets.UTF_8));
  }

  private static JobRun open(String lake, String asOf) {
    Map<String, String> settings =
        Map.of(
            "lake", folder.resolve(lake).toString(),
            "intake", folder.resolve("intake").toString(),
            "hash-sets", folder.resolve("lists").toString(),
            "export", folder.resolve("export").toString(),
            "as-of", asOf);
    return JobRun.open(SharedSpark.session(), Settings.load(null, settings), "test");
  }

  private static JobRun done(JobRun run, List<String> stations) {
    Stations.all().stream()
        .filter(job -> stations.contains(job.name()))
        .forEach(job -> Stations.perform(run, job));
    return run;
  }

  private static List<HashSet> sets(JobRun run) {
    return run.lake().read(Tables.HASH_SETS).orderBy("name").collectAsList();
  }

  private static List<KnownMedia> known(JobRun run) {
    return run.lake().read(Tables.KNOWN_MEDIA).orderBy("md5").collectAsList();
  }

  @Test
  void theInputsOfTheNightBeforeAreANightOfTheirOwnOnceSomethingHasExpired() {
    assertThat(open("lake", "").published()).isTrue();

    JobRun run = open("unpublished", "");
    HashSet expired =
        HashSetBuilder.builder(sets(run).get(0)).name("old").nextExpiry(Instant.EPOCH).build();
    run.lake().append(Tables.HASH_SETS, SharedSpark.rows(HashSet.class, expired), run.commit("+"));
    run.publish();

    JobRun next = open("unpublished", "");
    assertThat(next.published()).isFalse();
    assertThat(next.night()).isEqualTo(2);
  }

  @Test
  void whatExpiresEndsOnTheFirstNightAfterThoughItsListIsUnchanged() throws IOException {
    Folders.copy(folder.resolve("lake"), folder.resolve("after"));
    JobRun after = done(open("after", "2099-10-02T00:00:00Z"), List.of("import"));
    KilledLake.copy(folder, "after", "half", List.of("hash_sets", "run_stations"));
    done(after, LISTS);

    assertThat(known(after))
        .extracting(KnownMedia::md5, KnownMedia::nightTo, KnownMedia::ending)
        .containsExactlyInAnyOrder(tuple(first, 2, EntryEnding.EXPIRED), tuple(second, null, null));
    assertThat(after.lake().read(Tables.MATCHES).collectAsList())
        .extracting(Match::night, Match::nightTo, Match::ending)
        .containsExactlyInAnyOrder(tuple(1, 2, EntryEnding.EXPIRED), tuple(1, null, null));
    assertThat(sets(after))
        .extracting(HashSet::number, HashSet::closed, HashSet::held, HashSet::nextExpiry)
        .containsExactly(tuple(1, 1L, 1L, LATER));

    JobRun again = done(open("half", "2099-10-02T00:00:00Z"), List.of("import"));
    assertThat(sets(again)).isEqualTo(sets(after));
    assertThat(known(again)).isEqualTo(known(after));
  }
}
