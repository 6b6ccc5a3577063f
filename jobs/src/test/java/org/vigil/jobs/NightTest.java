package org.vigil.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigil.jobs.demo.DemoSeizure;
import org.vigil.lake.Lake;
import org.vigil.lake.SharedSpark;
import org.vigil.lake.Tables;
import org.vigil.model.Fault;
import org.vigil.model.MediaFile;
import org.vigil.model.Reason;
import org.vigil.model.Source;
import org.vigil.run.GateException;
import org.vigil.run.JobRun;
import org.vigil.run.Settings;

/** Whole nights over the demo's seizure: what they publish, and that nothing shakes them. */
class NightTest {
  private static final Path GOLDEN = Path.of("src/test/resources/org/vigil/jobs/leads.golden");

  @TempDir static Path folder;

  @BeforeAll
  static void paint() throws IOException {
    DemoSeizure.writeTo(folder);
  }

  private static JobRun open(String lake, Path intake) {
    Map<String, String> places =
        Map.of(
            "lake", folder.resolve(lake).toString(),
            "intake", intake.toString(),
            "hash-sets", folder.resolve("hash-sets").toString(),
            "export", folder.resolve(lake + "-export").toString());
    return JobRun.open(SharedSpark.session(), Settings.load(null, places), "test");
  }

  private static JobRun night(String lake, Path intake) {
    JobRun run = open(lake, intake);
    Stations.upTo(run, "export");
    return run;
  }

  /** The digest of every table, by its name. */
  private static Map<String, Lake.Digest> contents(JobRun run) {
    Map<String, Lake.Digest> contents = new TreeMap<>();
    Tables.published()
        .forEach(
            table ->
                contents.put(table.name(), run.lake().digest(table, run.lake().version(table))));
    return contents;
  }

  private static Path copy(String name) throws IOException {
    Path copied = folder.resolve(name);
    try (Stream<Path> files = Files.walk(folder.resolve("intake"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path target = copied.resolve(folder.resolve("intake").relativize(file));
        Files.createDirectories(target.getParent());
        Files.copy(file, target);
        Files.setLastModifiedTime(target, Files.getLastModifiedTime(file));
      }
    }
    return copied;
  }

  private static void addArchive(Path intake) throws IOException {
    Path archive = intake.resolve("online-report/late.zip");
    Path picture = folder.resolve("intake/quay-flat/phone/Download");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive));
        Stream<Path> files = Files.list(picture)) {
      for (Path file : files.sorted().toList()) {
        zip.putNextEntry(new ZipEntry(file.getFileName().toString()));
        Files.copy(file, zip);
      }
    }
  }

  @Test
  void aNightPublishesTheLeadsThatTheSeizureHoldsAndNothingMoreWhenItIsRunAgain()
      throws IOException {
    Path intake = copy("grown");
    JobRun first = night("grown-lake", intake);
    assertThat(golden(first)).isEqualTo(Files.readString(GOLDEN));
    assertThat(folder.resolve("grown-lake-export/night-00001/report.html")).isNotEmptyFile();
    Map<String, Lake.Digest> published = contents(first);

    JobRun again = night("grown-lake", intake);
    assertThat(again.published()).isTrue();
    assertThat(again.runId()).isEqualTo(first.runId());
    assertThat(contents(again)).isEqualTo(published);
    String firstHash = again.newestPublished().orElseThrow().rowHash();

    addArchive(intake);
    JobRun second = night("grown-lake", intake);
    assertThat(second.night()).isEqualTo(2);
    assertThat(second.lake().read(Tables.SOURCES).filter("night = 2").collectAsList())
        .extracting(Source::path)
        .containsExactly("online-report/late.zip");
    assertThat(second.newestPublished().orElseThrow().prevHash()).isEqualTo(firstHash);
  }

  private static String golden(JobRun run) {
    String leads =
        run.lake().read(Tables.LEADS).collectAsList().stream()
            .map(
                lead ->
                    "%s %s %s %d media in %s%n"
                        .formatted(
                            lead.tier(),
                            lead.score(),
                            lead.type(),
                            lead.mediaSha256().size(),
                            String.join(", ", lead.cases())))
            .sorted()
            .reduce("", String::concat);
    if ("update".equals(System.getProperty("vigil.golden"))) {
      try {
        Files.createDirectories(GOLDEN.getParent());
        Files.writeString(GOLDEN, leads);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return leads;
  }

  @Test
  void whatADeadRunLeftBehindIsGoneAndARestartGivesWhatACleanRunGives() throws IOException {
    Path intake = copy("dead");
    JobRun dead = open("dead-lake", intake);
    Stations.upTo(dead, "link");
    addArchive(intake);
    JobRun cutOff = open("dead-lake", intake);
    assertThat(cutOff.runId()).isNotEqualTo(dead.runId());
    assertThat(cutOff.lake().read(Tables.MEDIA_FILES).isEmpty()).isTrue();
    Stations.upTo(cutOff, "dedupe");
    JobRun resumed = night("dead-lake", intake);

    JobRun clean = night("clean-lake", intake);

    assertThat(resumed.runId()).isEqualTo(clean.runId()).isEqualTo(cutOff.runId());
    assertThat(contents(resumed)).isEqualTo(contents(clean));
  }

  @Test
  void aSourceThatIsMissingShowsAsAFaultUntilItIsBackAndTakesItsPlace() throws IOException {
    Path intake = Files.createDirectories(folder.resolve("shaky"));
    Files.writeString(intake.resolve("here.txt"), "here");
    Path shaky = Files.writeString(intake.resolve("shaky.txt"), "away for a while");
    JobRun first = open("shaky-lake", intake);
    Path away = Files.move(shaky, folder.resolve("away.txt"));
    Stations.upTo(first, "export");
    assertThat(paths(first)).containsExactly("here.txt");
    assertThat(first.lake().read(Tables.FAULTS).collectAsList())
        .extracting(Fault::reason)
        .containsExactly(Reason.SOURCE_MISSING);

    Files.move(away, shaky);
    JobRun second = night("shaky-lake", intake);
    assertThat(second.night()).isEqualTo(2);
    assertThat(paths(second)).containsExactlyInAnyOrder("here.txt", "shaky.txt");
    assertThat(second.lake().read(Tables.FAULTS).isEmpty()).isTrue();

    assertThat(open("shaky-lake", intake).published()).isTrue();
  }

  private static List<String> paths(JobRun run) {
    return run.lake().read(Tables.MEDIA_FILES).collectAsList().stream()
        .map(MediaFile::path)
        .toList();
  }

  @Test
  void theGateRefusesANightThatDoesNotBalanceAndPublishesNothing() throws IOException {
    Path intake = Files.createDirectories(folder.resolve("few"));
    Files.writeString(intake.resolve("note.txt"), "a note");
    JobRun run = open("few-lake", intake);
    Stations.upTo(run, "lead");
    Source lost =
        new Source(
            "lost",
            "file:/lost",
            "lost",
            "few",
            1,
            Instant.EPOCH,
            null,
            5,
            4,
            0,
            0,
            0,
            true,
            null,
            1,
            1,
            1);
    run.lake().append(Tables.SOURCES, SharedSpark.rows(Source.class, lost), run.commit("tampered"));

    assertThatThrownBy(() -> Stations.upTo(run, "export"))
        .isInstanceOf(GateException.class)
        .hasMessageContaining("balance");
    assertThat(run.newestPublished()).isEmpty();
    assertThat(run.lake().read(Tables.RUNS).collectAsList())
        .extracting(ended -> ended.status())
        .isEqualTo(List.of("refused"));
  }
}
