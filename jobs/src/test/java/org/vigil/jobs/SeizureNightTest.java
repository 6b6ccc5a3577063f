package org.vigil.jobs;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.apache.spark.sql.Encoders;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.vigil.hash.Digests;
import org.vigil.jobs.demo.Camera;
import org.vigil.jobs.demo.Roll;
import org.vigil.jobs.demo.scene.Scene;
import org.vigil.jobs.seizure.AlertFiles;
import org.vigil.jobs.seizure.ReadSeizure;
import org.vigil.lake.Lake;
import org.vigil.lake.SharedSpark;
import org.vigil.lake.TableDigest;
import org.vigil.lake.Tables;
import org.vigil.model.ledger.Run;
import org.vigil.model.seizure.Alert;
import org.vigil.model.seizure.Seizure;
import org.vigil.model.term.AlertReason;
import org.vigil.run.JobRun;
import org.vigil.run.intake.Manifest;
import org.vigil.run.intake.SeizedPath;
import org.vigil.run.lane.KeptLanes;
import org.vigil.run.lane.Lane;
import org.vigil.run.ledger.Ledger;
import org.vigil.run.ledger.Published;
import org.vigil.run.settings.Settings;

/**
 * A seizure between two nights, cut off and taken up again: its alerts, and that the second night
 * takes over what was read, and is the night that reads it itself.
 */
@Tag("night")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SeizureNightTest {
  private static final Instant NOW = Instant.parse("2026-11-02T03:04:05Z");
  private static final Predicate<String> STATIONS =
      List.of(
              "import",
              "scan",
              "dedupe",
              "assert",
              "limit",
              "identify",
              "match",
              "device",
              "publish")
          ::contains;

  @TempDir static Path folder;
  private static final List<String> console = new ArrayList<>();
  private static Lane lane;
  private static Seizure seizure;
  private static Map<String, Long> before = Map.of();

  @BeforeAll
  static void seizeAfterANight() throws IOException {
    List<byte[]> coast = roll(Camera.NORTHLIGHT, Scene.COAST);
    List<byte[]> kitchen = roll(Camera.KESTREL, Scene.KITCHEN);
    write("intake/phone/case.json", "{\"case_id\": \"phone\"}".getBytes(StandardCharsets.UTF_8));
    write("intake/phone/quay@example.org/coast.jpg", coast.get(0));
    write("raid/case.json", "{\"case_id\": \"raid\"}".getBytes(StandardCharsets.UTF_8));
    write("raid/quay@example.org/coast.jpg", coast.get(1));
    write("raid/first/kitchen.jpg", kitchen.get(0));
    write("raid/second/copy.jpg", kitchen.get(0));
    write("lists/known.txt", (md5(kitchen.get(0)) + "\n").getBytes(StandardCharsets.UTF_8));
    night(open("lake"));
    Folders.copy(folder.resolve("lake"), folder.resolve("reading"));
    before = versions();
    lane = lane();
    assertThatThrownBy(() -> read(SeizureNightTest::cutOff)).hasMessage("cut off");
    seizure = read(console::add);
  }

  private static List<byte[]> roll(Camera camera, Scene scene) throws IOException {
    LocalDateTime taken = LocalDateTime.parse("2026-09-01T10:00:00");
    return new Roll(camera, scene, 3, taken, null, null).files(2);
  }

  private static void write(String path, byte[] bytes) throws IOException {
    Files.createDirectories(folder.resolve(path).getParent());
    Files.write(folder.resolve(path), bytes);
  }

  private static String md5(byte[] bytes) {
    Digests digests = new Digests();
    digests.update(bytes, 0, bytes.length);
    return digests.finish().md5();
  }

  private static Settings settings(String lake, String... more) {
    Map<String, String> settings = new TreeMap<>();
    settings.put("lake", folder.resolve(lake).toString());
    settings.put("intake", "[\"" + folder.resolve("intake") + "\"]");
    settings.put("hash-sets", folder.resolve("lists").toString());
    settings.put("export", folder.resolve("export").toString());
    settings.put("as-of", "2026-11-02T00:00:00Z");
    settings.put("seizure.first-batch-bytes", "1");
    for (String intake : more) {
      settings.put(
          "intake", "[\"" + folder.resolve("intake") + "\", \"" + folder.resolve(intake) + "\"]");
    }
    return Settings.load(null, settings);
  }

  private static JobRun open(String lake, String... intakes) {
    return JobRun.open(SharedSpark.session(), settings(lake, intakes), "test");
  }

  private static void night(JobRun run) {
    Stations.all().stream()
        .filter(job -> STATIONS.test(job.name()))
        .forEach(job -> Stations.perform(run, job));
  }

  private static SeizedPath path() {
    return new SeizedPath(folder.resolve("raid").toString(), null);
  }

  private static Manifest manifest() {
    return path()
        .manifest(settings("lake"), SharedSpark.session().sparkContext().hadoopConfiguration());
  }

  private static Lane lane() {
    Settings settings = settings("lake");
    return Lane.of(SharedSpark.session(), settings, ReadSeizure.id(manifest(), settings));
  }

  private static Seizure read(Consumer<String> lines) {
    Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    return new ReadSeizure(lane, settings("lake"), clock, lines).run(path(), manifest());
  }

  /** Ends a seizure in the midst of its alerts. */
  private static void cutOff(String unused) {
    throw new IllegalStateException("cut off");
  }

  private static Map<String, Long> versions() {
    Lake lake = new Lake(SharedSpark.session(), folder.resolve("lake").toString());
    Map<String, Long> versions = new TreeMap<>();
    Tables.all().forEach(table -> versions.put(table.name(), lake.version(table)));
    return versions;
  }

  private static Map<String, TableDigest> contents(JobRun run) {
    return run.lake()
        .digests(Tables.published().stream().collect(toMap(table -> table, run.lake()::version)));
  }

  @Test
  @Order(1)
  void whatIsListedAndWhatOtherCasesHaveAlertsOnceEach() throws IOException {
    List<Alert> alerts = lane.lake().read(Tables.ALERTS).collectAsList();

    assertThat(alerts)
        .extracting(Alert::reason, Alert::files, Alert::path, Alert::caseId)
        .containsExactlyInAnyOrder(
            tuple(AlertReason.KNOWN, 2L, "first/kitchen.jpg", "raid"),
            tuple(AlertReason.IDENTIFIER, 1L, "quay@example.org/coast.jpg", "raid"),
            tuple(AlertReason.DEVICE, 1L, "quay@example.org/coast.jpg", "raid"),
            tuple(AlertReason.DEVICE, 1L, "quay@example.org/coast.jpg", "raid"));
    assertThat(alerts)
        .allMatch(alert -> alert.expiresAt().equals(NOW.plus(Duration.ofDays(30))))
        .filteredOn(alert -> alert.reason() != AlertReason.KNOWN)
        .extracting(Alert::otherCases)
        .containsOnly(List.of("phone"));
    assertThat(console).hasSize(4).allMatch(line -> line.startsWith("ALERT   "));
    Path files = Path.of(AlertFiles.folder(settings("lake"), lane.id()).toString());
    assertThat(Files.readString(files.resolve("alerts.csv"))).contains("entry of known.", "phone");
    assertThat(Files.readString(files.resolve("alerts.html")))
        .contains("All 4 sources are read. Compared with night 1.");
  }

  @Test
  @Order(2)
  void theSeizureWritesToNoTableOfTheNightAndTheSameAgainReadsNothing() {
    assertThat(versions()).isEqualTo(before);
    assertThat(seizure.batches()).isGreaterThan(1);
    long readings = lane.lake().version(Tables.READINGS);

    assertThat(read(console::add)).isEqualTo(seizure);

    assertThat(lane.lake().version(Tables.READINGS)).isEqualTo(readings);
    assertThat(console.get(console.size() - 1)).contains("nothing is read again");
  }

  @Test
  @Order(3)
  void theNextNightReadsNothingAgainAndIsTheNightThatReadsItItself() {
    JobRun taking = open("lake");
    night(taking);
    JobRun reading = open("reading", "raid");
    night(reading);

    assertThat(scan(taking))
        .isEqualTo("0 new sources read, 2 read before, 4 taken over from seizures");
    assertThat(scan(reading)).isEqualTo("4 new sources read, 2 read before");
    assertThat(contents(taking)).isEqualTo(contents(reading));
  }

  private static String scan(JobRun run) {
    return run.lake()
        .read(Tables.RUN_STATIONS)
        .filter("station = 'scan' AND runId = '" + run.runId() + "'")
        .select("summary")
        .as(Encoders.STRING())
        .head();
  }

  @Test
  @Order(4)
  void aPublishedNightLetsTheReadingsGoAndTheAlertsStayUntilTheyExpire() {
    Lake lake = new Lake(SharedSpark.session(), folder.resolve("lake").toString());
    Run night = new Ledger(lake).published().orElseThrow();
    KeptLanes later = new KeptLanes(Published.snapshot(lake, night), NOW);

    assertThat(later.keep(lane, Duration.ofDays(30))).isPresent();
    assertThat(lane.lake().exists(Tables.READINGS)).isFalse();
    assertThat(lane.lake().read(Tables.ALERTS).count()).isEqualTo(4);
    assertThat(later.keep(lane, Duration.ofDays(30))).isEmpty();
    assertThat(open("lake").published()).isTrue();

    KeptLanes expired =
        new KeptLanes(Published.snapshot(lake, night), NOW.plus(Duration.ofDays(31)));
    assertThat(expired.keep(lane, Duration.ofDays(30))).isPresent();
    assertThat(Lane.all(SharedSpark.session(), settings("lake"))).isEmpty();
  }
}
