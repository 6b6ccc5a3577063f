package org.vigil.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vigil.walk.ArchiveFormats.joins;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigil.container.Failures;
import org.vigil.container.Limits;
import org.vigil.container.Slice;
import org.vigil.container.isolated.RarBytes;
import org.vigil.container.sevenz.SevenZBytes;
import org.vigil.container.volume.VolumeBytes;
import org.vigil.container.volume.VolumeKind;
import org.vigil.container.zip.ZipBytes;
import org.vigil.hash.Digests;
import org.vigil.model.Media;
import org.vigil.model.Reading;
import org.vigil.model.term.Reason;

/** Archives in several volumes are read as one. */
class VolumesTest {
  private static final int MEMBERS = 30;
  private static final int SPLIT_BYTES = 64 << 10;

  @TempDir static Path folder;
  private static List<byte[]> splitZip;

  @BeforeAll
  static void splitOne() throws IOException {
    try (ZipArchiveOutputStream zip =
        new ZipArchiveOutputStream(folder.resolve("x.zip"), SPLIT_BYTES)) {
      for (int i = 0; i < MEMBERS; i++) {
        zip.putArchiveEntry(new ZipArchiveEntry("m" + i));
        zip.write(content(i));
        zip.closeArchiveEntry();
      }
    }
    splitZip = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      // x.z01 and on stand before x.zip.
      for (Path file : files.sorted().toList()) {
        splitZip.add(Files.readAllBytes(file));
      }
    }
  }

  /** Noise, so that it stays as long when it is compressed. */
  private static byte[] content(int number) {
    byte[] noise = new byte[9000];
    new Random(number).nextBytes(noise);
    return noise;
  }

  private static byte[] wholeZip() {
    ZipBytes zip = new ZipBytes();
    for (int i = 0; i < MEMBERS; i++) {
      zip = zip.stored("m" + i, content(i));
    }
    return zip.end();
  }

  private static List<byte[]> cut(byte[] file, int pieceBytes) {
    List<byte[]> pieces = new ArrayList<>();
    for (int at = 0; at < file.length; at += pieceBytes) {
      pieces.add(Arrays.copyOfRange(file, at, Math.min(file.length, at + pieceBytes)));
    }
    return pieces;
  }

  private static List<byte[]> rar() {
    List<byte[]> volumes = new ArrayList<>();
    byte[] split = content(2);
    for (int i = 0; i < 3; i++) {
      byte[] piece = Arrays.copyOfRange(split, i * 3000, (i + 1) * 3000);
      int crc = ZipBytes.crc(i == 2 ? split : piece);
      volumes.add(
          RarBytes.volume(i, i == 2, content(1), new RarBytes.Piece(piece, crc, split.length)));
    }
    return volumes;
  }

  private static VolumeBytes joined(VolumeKind kind, List<byte[]> volumes) {
    return new VolumeBytes(
        kind,
        volumes.stream()
            .map(bytes -> new VolumeBytes.Volume(bytes.length, () -> new ByteArraySource(bytes)))
            .toList());
  }

  private static Walked walked(VolumeKind kind, List<byte[]> volumes) {
    return Walked.ofSource(
        () -> joined(kind, volumes), Limits.standard(), new Walked.DigestsOnly());
  }

  private static List<String> members(List<Reading> readings) {
    return readings.stream()
        .filter(reading -> reading.path().contains("!/"))
        .map(reading -> reading.path() + " " + reading.media() + reading.issues())
        .sorted()
        .toList();
  }

  private static String sha256(byte[] bytes) {
    Digests digests = new Digests();
    digests.update(bytes, 0, bytes.length);
    return digests.finish().sha256();
  }

  private static String sha256(Walked walked, String path) {
    Media media = walked.at(path).media();
    return media == null ? "none" : media.sha256();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 100, 4096, 50_000, 10_000_000})
  void aFileThatWasCutGivesTheMembersOfTheWhole(int pieceBytes) {
    byte[] zip = pieceBytes == 1 ? new ZipBytes().stored("a", new byte[5]).end() : wholeZip();
    List<byte[]> pieces = cut(zip, pieceBytes);

    Walked walked = walked(VolumeKind.CUT, pieces);

    assertThat(members(walked.readings())).isEqualTo(members(Walked.of(zip).readings()));
    assertThat(walked.source().issues()).isEmpty();
    assertThat(sha256(walked, "x")).isEqualTo(sha256(pieces.get(0)));
  }

  @Test
  void aSplitZipGivesEveryMemberAndNoMismatch() {
    assertThat(splitZip).hasSizeGreaterThan(3);

    Walked walked = walked(VolumeKind.ZIP, splitZip);

    assertThat(walked.readings()).hasSize(MEMBERS + 1).allMatch(r -> r.issues().isEmpty());
    assertThat(walked.source().toldMembers()).isEqualTo(MEMBERS);
    for (int i = 0; i < MEMBERS; i++) {
      assertThat(sha256(walked, "x!/m" + i)).isEqualTo(sha256(content(i)));
    }
    assertThat(sha256(walked, "x")).isEqualTo(sha256(splitZip.get(0)));
  }

  @Test
  void theSlicesOfASplitZipGiveTheSameRows() {
    sameRows(VolumeKind.ZIP, splitZip);
  }

  @Test
  void theSlicesOfA7zThatWasCutGiveTheSameRows() {
    List<String> names = IntStream.range(0, MEMBERS).mapToObj(i -> "m" + i).toList();
    List<byte[]> contents = IntStream.range(0, MEMBERS).mapToObj(VolumesTest::content).toList();
    sameRows(VolumeKind.CUT, cut(SevenZBytes.of(names, contents), 50_000));
  }

  private static void sameRows(VolumeKind kind, List<byte[]> volumes) {
    List<Slice> slices = Slicer.cut(joined(kind, volumes), 20_000);
    List<Reading> sliced =
        slices.stream()
            .flatMap(slice -> Walked.slice(() -> joined(kind, volumes), slice).stream())
            .toList();
    List<Reading> whole = walked(kind, volumes).readings();

    assertThat(slices).hasSizeGreaterThan(4);
    assertThat(members(sliced)).hasSize(MEMBERS).isEqualTo(members(whole));
    assertThat(sliced).allMatch(reading -> reading.issues().isEmpty());
    assertThat(sliced.get(0).media()).isEqualTo(whole.get(whole.size() - 1).media());
  }

  @Test
  void whereAVolumeOfASplitZipIsMissingTheMembersAroundItAreRead() {
    List<byte[]> gap = new ArrayList<>(splitZip);
    gap.remove(1);

    Walked walked = walked(VolumeKind.ZIP, gap);

    assertThat(walked.readings()).hasSize(MEMBERS + 1);
    assertThat(walked.reasons("x")).contains(Reason.VOLUME_MISSING);
    assertThat(sha256(walked, "x!/m0")).isEqualTo(sha256(content(0)));
    assertThat(sha256(walked, "x!/m29")).isEqualTo(sha256(content(29)));
    assertThat(walked.reasons("x!/m10")).containsExactly(Reason.VOLUME_MISSING);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void whatEndsTooSoonLacksAVolume(int volumes) {
    Walked cut = walked(VolumeKind.CUT, cut(wholeZip(), 70_000).subList(0, volumes));
    Walked split = walked(VolumeKind.ZIP, splitZip.subList(0, volumes));

    for (Walked walked : List.of(cut, split)) {
      assertThat(walked.reasons("x")).contains(Reason.VOLUME_MISSING);
      assertThat(sha256(walked, "x!/m2")).isEqualTo(sha256(content(2)));
      List<Reason> last = walked.reasons(walked.paths().get(walked.paths().size() - 2));
      assertThat(last).containsExactly(Reason.VOLUME_MISSING);
    }
  }

  @Test
  void membersThatGoOnInAnotherRarVolumeAreWhole() {
    Walked walked = walked(VolumeKind.RAR, rar());

    assertThat(walked.paths()).containsExactly("x!/whole", "x!/split", "x");
    assertThat(walked.readings()).allMatch(reading -> reading.issues().isEmpty());
    assertThat(walked.source().toldMembers()).isEqualTo(2);
    assertThat(sha256(walked, "x!/split")).isEqualTo(sha256(content(2)));
    assertThat(sha256(walked, "x")).isEqualTo(sha256(rar().get(0)));
  }

  @Test
  void withoutItsLastVolumeARarKeepsItsWholeMembers() {
    Walked walked = walked(VolumeKind.RAR, rar().subList(0, 2));

    assertThat(sha256(walked, "x!/whole")).isEqualTo(sha256(content(1)));
    assertThat(walked.reasons("x!/split")).containsExactly(Reason.VOLUME_MISSING);
    assertThat(walked.reasons("x")).containsExactly(Reason.VOLUME_MISSING);
  }

  @Test
  void aVolumeThatCannotBeReadKeepsTheMembersBeforeIt() {
    List<VolumeBytes.Volume> volumes =
        List.of(
            new VolumeBytes.Volume(
                splitZip.get(0).length, () -> new ByteArraySource(splitZip.get(0))),
            new VolumeBytes.Volume(
                splitZip.get(1).length,
                () -> {
                  throw Failures.because(Reason.SOURCE_CHANGED);
                }));

    Walked walked =
        Walked.ofSource(
            () -> new VolumeBytes(VolumeKind.ZIP, volumes),
            Limits.standard(),
            new Walked.DigestsOnly());

    assertThat(sha256(walked, "x!/m0")).isEqualTo(sha256(content(0)));
    assertThat(walked.reasons("x")).contains(Reason.SOURCE_CHANGED);
    assertThat(sha256(walked, "x")).isEqualTo(sha256(splitZip.get(0)));
  }

  @Test
  void whatOnlyBearsTheNameOfASetIsReadAsItIs() {
    byte[] zip = wholeZip();
    for (VolumeKind kind : List.of(VolumeKind.RAR, VolumeKind.ZIP)) {
      Walked walked = walked(kind, List.of(zip, zip));

      assertThat(members(walked.readings())).isEqualTo(members(Walked.of(zip).readings()));
      assertThat(joins(kind, zip, zip)).isFalse();
    }
    assertThat(walked(VolumeKind.CUT, List.of(content(1), content(2))).paths())
        .containsExactly("x");
  }

  @Test
  void aLaterVolumeIsOneThatSaysSo() {
    List<byte[]> volumes = rar();
    byte[] alone = RarBytes.of(List.of("a"), List.of(content(1)));

    assertThat(joins(VolumeKind.RAR, volumes.get(0), volumes.get(1))).isTrue();
    assertThat(joins(VolumeKind.RAR, volumes.get(0), volumes.get(0))).isFalse();
    assertThat(joins(VolumeKind.RAR, volumes.get(0), alone)).isFalse();
    assertThat(joins(VolumeKind.RAR, alone, volumes.get(1))).isFalse();
    assertThat(joins(VolumeKind.CUT, wholeZip(), content(3))).isTrue();
    assertThat(joins(VolumeKind.CUT, content(2), content(3))).isFalse();
  }

  @Test
  void brokenVolumesBreakNoBalance() {
    Random random = new Random(3);
    for (int i = 0; i < 60; i++) {
      List<byte[]> broken = splitZip.stream().map(byte[]::clone).toList();
      byte[] volume = broken.get(i % 2 == 0 ? broken.size() - 1 : random.nextInt(broken.size()));
      volume[random.nextInt(volume.length)] ^= (byte) (1 << random.nextInt(8));
      assertThat(walked(VolumeKind.ZIP, broken).readings()).isNotEmpty();
    }
  }
}
