package org.vigil.jobs.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigil.media.MediaReader;
import org.vigil.model.Issue;
import org.vigil.model.Reading;
import org.vigil.model.term.Reason;
import org.vigil.run.intake.Manifest;
import org.vigil.run.intake.SourceObject;
import org.vigil.run.settings.Settings;
import org.vigil.walk.WalkSource;

/** From a folder with archives in several volumes to their readings, night after night. */
class VolumesReadTest {
  private static final int MEMBERS = 20;
  private static final Configuration HADOOP = new Configuration();

  @TempDir Path folder;

  private Settings settings() {
    return Settings.load(null, Map.of("intake", folder.resolve("in").toString()));
  }

  private List<SourceObject> listed() throws IOException {
    Files.createDirectories(folder.resolve("in"));
    return Manifest.freeze(settings(), HADOOP).sources().toList();
  }

  private List<Reading> read(List<SourceObject> sources) {
    ScanSettings scan = settings().bind("vigil.scan", ScanSettings::from);
    List<ReadTask> portions = sources.stream().map(source -> new ReadTask(source, null)).toList();
    List<Reading> readings = new ArrayList<>();
    try (MediaReader media = new MediaReader(scan.media());
        SourceReader reader =
            new SourceReader(
                portions, VolumesReadTest::walked, opening(scan), scan.limits(), media)) {
      reader.forEachRemaining(readings::add);
    }
    for (SourceObject source : sources) {
      List<Reading> own =
          readings.stream().filter(r -> r.sourceId().equals(source.sourceId())).toList();
      assertThat(own).hasSize((int) own.stream().mapToLong(Reading::listedMembers).sum() + 1);
    }
    return readings;
  }

  private static SourceOpening opening(ScanSettings scan) {
    return new SourceOpening(HADOOP, scan.stallLimit());
  }

  private static WalkSource walked(SourceObject source) {
    return new WalkSource(source.sourceId(), source.uri(), source.caseId(), source.path(), 1);
  }

  private static byte[] content(int number) {
    byte[] noise = new byte[9000];
    new Random(number).nextBytes(noise);
    return noise;
  }

  private static byte[] zip(String name) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (int i = 0; i < MEMBERS; i++) {
        zip.putNextEntry(new ZipEntry(name + i));
        zip.write(content(i));
      }
    }
    return bytes.toByteArray();
  }

  private void write(String name, byte[] bytes) throws IOException {
    Files.createDirectories(folder.resolve("in"));
    Files.write(folder.resolve("in").resolve(name), bytes);
  }

  private void writeSplitZip() throws IOException {
    Files.createDirectories(folder.resolve("in"));
    try (ZipArchiveOutputStream zip =
        new ZipArchiveOutputStream(folder.resolve("in/x.zip"), 64 << 10)) {
      for (int i = 0; i < MEMBERS; i++) {
        zip.putArchiveEntry(new ZipArchiveEntry("m" + i));
        zip.write(content(i));
        zip.closeArchiveEntry();
      }
    }
  }

  private static List<Reading> of(List<Reading> readings, String path) {
    return readings.stream().filter(r -> r.path().equals(path)).toList();
  }

  private static List<Reason> reasons(List<Reading> readings) {
    return readings.stream().flatMap(r -> r.issues().stream()).map(Issue::reason).toList();
  }

  @Test
  void aSetIsExpandedOnceAndEveryVolumeHasItsDigests() throws IOException {
    writeSplitZip();
    byte[] cut = zip("c");
    write("y.zip.001", Arrays.copyOf(cut, 100_000));
    write("y.zip.002", Arrays.copyOfRange(cut, 100_000, cut.length));
    write("z.txt", "alone".getBytes(StandardCharsets.UTF_8));

    List<Reading> readings = read(listed());

    assertThat(readings).allMatch(r -> r.issues().isEmpty() && r.media() != null);
    assertThat(readings.stream().map(Reading::path).filter(path -> !path.contains("!/")))
        .containsExactly("x.z01", "x.z02", "x.zip", "y.zip.001", "y.zip.002", "z.txt");
    assertThat(readings.stream().map(Reading::path).filter(path -> path.contains("!/")))
        .hasSize(2 * MEMBERS)
        .allMatch(path -> path.startsWith("x.z01!/m") || path.startsWith("y.zip.001!/c"));
  }

  @Test
  void aSetWhoseMissingVolumeComesIsReadAgainAndNothingElseIs() throws IOException {
    writeSplitZip();
    write("a.txt", "alone".getBytes(StandardCharsets.UTF_8));
    Files.move(folder.resolve("in/x.z02"), folder.resolve("x.z02"));
    List<SourceObject> before = listed();
    List<Reading> first = read(before);
    assertThat(reasons(of(first, "x.z01"))).contains(Reason.VOLUME_MISSING);
    assertThat(of(first, "x.z01!/m0").get(0).issues()).isEmpty();
    assertThat(of(first, "x.z01!/m19").get(0).issues()).isEmpty();
    assertThat(of(first, "a.txt").get(0).issues()).isEmpty();

    Files.move(folder.resolve("x.z02"), folder.resolve("in/x.z02"));
    List<String> known = before.stream().map(SourceObject::sourceId).toList();
    List<SourceObject> unread =
        listed().stream().filter(source -> !known.contains(source.sourceId())).toList();

    assertThat(unread).extracting(SourceObject::path).containsExactly("x.z01", "x.z02");
    assertThat(read(unread)).hasSize(MEMBERS + 2).allMatch(r -> r.issues().isEmpty());
    assertThat(listed()).isEqualTo(listed());
  }

  @Test
  void whatOnlyBearsTheNameOfAVolumeIsReadByItself() throws IOException {
    write("x.part1.rar", zip("a"));
    write("x.part2.rar", zip("b"));
    write("y.001", content(1));
    write("y.002", Arrays.copyOf(zip("c"), 9000));

    List<String> paths = read(listed()).stream().map(Reading::path).toList();

    assertThat(paths).contains("x.part1.rar!/a3", "x.part2.rar!/b3", "y.002!/c0");
  }

  @Test
  void aVolumeThatChangedAfterItWasListedIsReadAgain() throws IOException {
    writeSplitZip();
    List<SourceObject> listed = listed();
    Files.write(folder.resolve("in/x.z02"), content(1));

    List<Reading> readings = read(listed);

    assertThat(reasons(of(readings, "x.z01"))).contains(Reason.SOURCE_CHANGED);
    assertThat(reasons(of(readings, "x.z02"))).containsExactly(Reason.SOURCE_CHANGED);
    assertThat(of(readings, "x.z01!/m0").get(0).issues()).isEmpty();
  }

  @Test
  void realRarVolumesInTheirFolderGiveTheirMembers() throws IOException {
    Path given = Path.of(System.getProperty("vigil.corpus", ""));
    Path corpus = Files.isDirectory(given) ? given : Path.of("..").resolve(given);
    Path real = corpus.resolve("corpus/archives/libarchive");
    assumeTrue(!given.toString().isEmpty() && Files.isDirectory(real));
    try (Stream<Path> files = Files.list(real)) {
      for (Path file : files.sorted().toList()) {
        String name = file.getFileName().toString();
        if (name.matches("test_.*(multiarchive_solid|multivolume.*)\\.part\\d+\\.rar")) {
          write(name, Files.readAllBytes(file));
        }
      }
    }

    List<SourceObject> listed = listed();
    List<Reading> readings = read(listed);

    assertThat(listed).hasSize(21);
    assertThat(readings)
        .allMatch(reading -> !reasons(List.of(reading)).contains(Reason.CRC_MISMATCH));
    assertThat(reasons(readings)).doesNotContain(Reason.VOLUME_MISSING, Reason.CORRUPT);
    assertThat(readings.stream().filter(r -> r.path().contains("!/"))).hasSize(33);
  }
}
