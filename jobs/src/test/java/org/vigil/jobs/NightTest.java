package org.vigil.jobs;

import static java.nio.file.StandardCopyOption.COPY_ATTRIBUTES;
import static java.util.stream.Collectors.toMap;
import static org.apache.spark.sql.functions.col;
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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigil.jobs.dedupe.DedupeMedia;
import org.vigil.jobs.demo.DemoSeizure;
import org.vigil.jobs.match.MatchKnown;
import org.vigil.jobs.scan.ScanSources;
import org.vigil.lake.Lake;
import org.vigil.lake.SharedSpark;
import org.vigil.lake.Table;
import org.vigil.lake.TableDigest;
import org.vigil.lake.Tables;
import org.vigil.model.Fault;
import org.vigil.model.MediaFile;
import org.vigil.model.Source;
import org.vigil.model.ledger.Run;
import org.vigil.model.term.Reason;
import org.vigil.run.GateException;
import org.vigil.run.JobRun;
import org.vigil.run.settings.Settings;

/**
 * The first night over the demo's seizure, and what comes after it: what is published, and that
 * nothing shakes it. The first night is done once; each test works on a copy of its lake.
 */
@Tag("night")
class NightTest {
  private static final Path GOLDEN = Path.of("src/test/resources/org/vigil/jobs/leads.golden");

  /** What the stations up to {@code match} write. */
  private static final List<Table<?>> UP_TO_MATCH =
      List.of(
          Tables.HASH_SETS,
          Tables.KNOWN_MEDIA,
          Tables.CASES,
          Tables.SOURCES,
          Tables.READINGS,
          Tables.MEDIA_FILES,
          Tables.MEDIA,
          Tables.FAULTS,
          Tables.IDENTIFIERS,
          Tables.MATCHES);

  @TempDir static Path folder;

  @BeforeAll
  static void doTheFirstNight() throws IOException {
    DemoSeizure.writeTo(folder);
    night(open("first", seizure()));
  }

  private static Path seizure() {
    return folder.resolve("intake");
  }

  private static JobRun open(String lake, Path... intake) {
    Map<String, String> places =
        Map.of(
            "lake", folder.resolve(lake).toString(),
            "intake",
                Stream.of(intake)
                    .map(place -> '"' + place.toString() + '"')
                    .collect(Collectors.joining(", ", "[", "]")),
            "hash-sets", folder.resolve("hash-sets").toString(),
            "as-of", DemoSeizure.AS_OF.toString(),
            "export", folder.resolve(lake + "-export").toString());
    return JobRun.open(SharedSpark.session(), Settings.load(null, places), "test");
  }

  private static JobRun night(JobRun run) {
    Stations.upTo(run, "export");
    return run;
  }

  /** A lake as the first night left it, for a test to change. */
  private static String copyOfTheFirst(String lake) throws IOException {
    Folders.copy(folder.resolve("first"), folder.resolve(lake));
    return lake;
  }

  /** The digest of every table, by its name. */
  private static Map<String, TableDigest> contents(JobRun run) {
    return contents(run, Tables.published());
  }

  private static Map<String, TableDigest> contents(JobRun run, List<Table<?>> tables) {
    return run.lake().digests(tables.stream().collect(toMap(table -> table, run.lake()::version)));
  }

  @Test
  void theLeadsAreTheGoldenOnesAndTheReportIsThere() throws IOException {
    assertThat(golden(open("first", seizure()))).isEqualTo(Files.readString(GOLDEN));
    assertThat(folder.resolve("first-export/night-00001/report.html")).isNotEmptyFile();
  }

  @Test
  void whatADeadRunLeftBehindIsGoneAndARestartGivesWhatACleanRunGives() throws IOException {
    JobRun dead = open("restarted", Files.createDirectories(folder.resolve("empty")));
    Stations.upTo(dead, "import");
    JobRun cutOff = open("restarted", seizure());
    assertThat(cutOff.runId()).isNotEqualTo(dead.runId());
    assertThat(cutOff.lake().read(Tables.HASH_SETS).isEmpty()).isTrue();
    Stations.upTo(cutOff, "dedupe");
    JobRun resumed = open("restarted", seizure());
    assertThat(resumed.runId()).isEqualTo(cutOff.runId());

    Stations.upTo(resumed, "match");

    JobRun clean = open("first", seizure());
    assertThat(resumed.runId()).isEqualTo(clean.runId());
    assertThat(contents(resumed, UP_TO_MATCH)).isEqualTo(contents(clean, UP_TO_MATCH));
  }

  @Test
  void theSameNightAgainChangesNothing() throws IOException {
    JobRun again = open(copyOfTheFirst("same"), seizure());
    Map<String, TableDigest> published = contents(again);

    night(again);

    assertThat(again.published()).isTrue();
    assertThat(again.night()).isEqualTo(1);
    assertThat(contents(again)).isEqualTo(published);
    assertThat(folder.resolve("same-export/night-00001/report.html"))
        .hasSameBinaryContentAs(folder.resolve("first-export/night-00001/report.html"));
  }

  @Test
  void theGateRefusesANightThatDoesNotBalanceAndPublishesNothing() throws IOException {
    Path more = Files.createDirectories(folder.resolve("more"));
    Files.writeString(more.resolve("more.txt"), "more");
    JobRun run = open(copyOfTheFirst("tampered"), seizure(), more);
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

  /**
   * A second intake beside the first: an archive more, a file that is away for one night, and one
   * that is still being copied.
   */
  @Nested
  class OfAGrownIntake {
    private static final String SHAKY = "online-report/shaky.txt";
    private static final String GROWING = "online-report/growing.txt";

    @BeforeAll
    static void doTheSecondNight() throws IOException {
      Files.createDirectories(grown().resolve("online-report"));
      addArchive(grown().resolve("online-report/late.zip"));
      Path shaky = Files.writeString(grown().resolve(SHAKY), "away");
      Path growing = Files.writeString(grown().resolve(GROWING), "half");
      JobRun second = open(copyOfTheFirst("second"), seizure(), grown());
      Files.move(shaky, folder.resolve("away.txt"));
      Files.writeString(growing, "half, and the rest");
      read(second);
    }

    /** What the gate asks for, of what these nights are about. */
    private static void read(JobRun run) {
      List.of(new ScanSources(), new DedupeMedia(), new MatchKnown())
          .forEach(job -> Stations.perform(run, job));
      run.publish();
    }

    private static Path grown() {
      return folder.resolve("grown");
    }

    private static void addArchive(Path archive) throws IOException {
      Path pictures = seizure().resolve("quay-flat/phone/Download");
      try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive));
          Stream<Path> files = Files.list(pictures)) {
        for (Path file : files.sorted().toList()) {
          zip.putNextEntry(new ZipEntry(file.getFileName().toString()));
          Files.copy(file, zip);
        }
      }
    }

    private static List<Fault> faults(Lake lake) {
      return lake.read(Tables.FAULTS)
          .filter(col("path").isin(SHAKY, GROWING))
          .orderBy("path")
          .collectAsList();
    }

    @Test
    void onlyTheNewIsReadAndWhatIsMissingOrChangesShowsAsAFault() {
      Lake lake = new Lake(SharedSpark.session(), folder.resolve("second").toString());

      List<Run> nights = lake.read(Tables.RUNS).orderBy("night").collectAsList();
      assertThat(nights).extracting(Run::night).containsExactly(1, 2);
      assertThat(nights.get(1).prevHash()).isEqualTo(nights.get(0).rowHash());
      assertThat(lake.read(Tables.SOURCES).filter("night = 2").collectAsList())
          .extracting(Source::path, Source::settled)
          .containsExactlyInAnyOrder(
              tuple("online-report/late.zip", true), tuple(SHAKY, false), tuple(GROWING, false));
      assertThat(faults(lake))
          .extracting(Fault::reason)
          .containsExactly(Reason.SOURCE_CHANGED, Reason.SOURCE_MISSING);
    }

    @Test
    void whatWasMissingOrChangedIsReadAsItIsThenAndItsFaultIsGone() throws IOException {
      Folders.copy(folder.resolve("second"), folder.resolve("third"));
      Files.copy(folder.resolve("away.txt"), grown().resolve(SHAKY), COPY_ATTRIBUTES);

      JobRun third = open("third", seizure(), grown());
      read(third);

      assertThat(third.night()).isEqualTo(3);
      assertThat(faults(third.lake())).isEmpty();
      assertThat(third.lake().read(Tables.MEDIA_FILES).filter("night = 3").collectAsList())
          .extracting(MediaFile::path, MediaFile::sizeBytes)
          .containsExactlyInAnyOrder(tuple(SHAKY, 4L), tuple(GROWING, 18L));
      assertThat(third.lake().read(Tables.SOURCES).filter("NOT settled").isEmpty()).isTrue();
      assertThat(open("third", seizure(), grown()).published()).isTrue();
    }
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
