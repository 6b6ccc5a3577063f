package org.vigil.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

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
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
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
import org.vigil.run.settings.Settings;

/**
 * One lake, night after night, over the demo's seizure: what is published, and that nothing shakes
 * it.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
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
  @Order(1)
  void whatADeadRunLeftBehindIsGoneAndARestartGivesWhatACleanRunGives() throws IOException {
    Path intake = copy("grown");
    JobRun dead = open("lake", Files.createDirectories(folder.resolve("empty")));
    Stations.upTo(dead, "import");
    JobRun cutOff = open("lake", intake);
    assertThat(cutOff.runId()).isNotEqualTo(dead.runId());
    assertThat(cutOff.lake().read(Tables.HASH_SETS).isEmpty()).isTrue();
    Stations.upTo(cutOff, "dedupe");
    JobRun resumed = night("lake", intake);
    assertThat(resumed.runId()).isEqualTo(cutOff.runId());

    JobRun clean = night("clean-lake", intake);

    assertThat(resumed.runId()).isEqualTo(clean.runId());
    assertThat(contents(resumed)).isEqualTo(contents(clean));
    assertThat(golden(clean)).isEqualTo(Files.readString(GOLDEN));
    assertThat(folder.resolve("lake-export/night-00001/report.html")).isNotEmptyFile();
  }

  @Test
  @Order(2)
  void theSameNightAgainChangesNothing() {
    Path intake = folder.resolve("grown");
    JobRun before = open("lake", intake);
    Map<String, Lake.Digest> published = contents(before);

    JobRun again = night("lake", intake);

    assertThat(again.published()).isTrue();
    assertThat(again.night()).isEqualTo(1);
    assertThat(contents(again)).isEqualTo(published);
  }

  @Test
  @Order(3)
  void ofAGrownIntakeOnlyTheNewIsReadAndWhatIsMissingShowsAsAFault() throws IOException {
    Path intake = folder.resolve("grown");
    addArchive(intake);
    Path shaky = Files.writeString(intake.resolve("online-report/shaky.txt"), "away");
    JobRun second = open("lake", intake);
    String firstHash = second.newestPublished().orElseThrow().rowHash();
    Files.move(shaky, folder.resolve("away.txt"));

    Stations.upTo(second, "export");

    assertThat(second.night()).isEqualTo(2);
    assertThat(second.newestPublished().orElseThrow().prevHash()).isEqualTo(firstHash);
    assertThat(second.lake().read(Tables.SOURCES).filter("night = 2").collectAsList())
        .extracting(Source::path, Source::settled)
        .containsExactlyInAnyOrder(
            tuple("online-report/late.zip", true), tuple("online-report/shaky.txt", false));
    assertThat(shaky(second)).extracting(Fault::reason).containsExactly(Reason.SOURCE_MISSING);
  }

  @Test
  @Order(4)
  void whatWasMissingIsReadOnceItIsBackAndItsFaultIsGone() throws IOException {
    Path intake = folder.resolve("grown");
    Files.move(folder.resolve("away.txt"), intake.resolve("online-report/shaky.txt"));

    JobRun third = night("lake", intake);

    assertThat(third.night()).isEqualTo(3);
    assertThat(shaky(third)).isEmpty();
    assertThat(third.lake().read(Tables.MEDIA_FILES).filter("night = 3").collectAsList())
        .extracting(MediaFile::path)
        .containsExactly("online-report/shaky.txt");
    assertThat(open("lake", intake).published()).isTrue();
  }

  private static List<Fault> shaky(JobRun run) {
    return run.lake()
        .read(Tables.FAULTS)
        .filter("path = 'online-report/shaky.txt'")
        .collectAsList();
  }

  @Test
  @Order(5)
  void theGateRefusesANightThatDoesNotBalanceAndPublishesNothing() {
    JobRun run = open("clean-lake", folder.resolve("grown"));
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
            run.night());
    run.lake().append(Tables.SOURCES, SharedSpark.rows(Source.class, lost), run.commit("tampered"));

    assertThatThrownBy(run::publish)
        .isInstanceOf(GateException.class)
        .hasMessageContaining("balance")
        .hasMessageContaining("vigil.scan.accept takes its source by the URI: file:/lost");
    assertThat(run.newestPublished().orElseThrow().night()).isEqualTo(1);
    assertThat(run.lake().read(Tables.RUNS).collectAsList())
        .extracting(ended -> ended.status())
        .containsExactlyInAnyOrder("published", "refused");
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
}
