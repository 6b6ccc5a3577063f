package org.vigil.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vigil.model.term.Reason.BYTES_LIMIT;
import static org.vigil.model.term.Reason.NOT_EXPANDED;
import static org.vigil.model.term.Reason.VOLUME_MISSING;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.vigil.container.Limits;
import org.vigil.container.Slice;
import org.vigil.container.compressed.GzipBytes;
import org.vigil.container.isolated.RarBytes;
import org.vigil.container.tar.TarBytes;
import org.vigil.container.zip.ZipBytes;
import org.vigil.model.Reading;

/** Archives in several volumes that are members of another archive are read as one. */
class VolumesWithinTest {
  private static final int MEMBERS = 20;

  /** What this process, and no other that runs tests beside it, has open of private files. */
  private static List<String> spills() {
    File[] descriptors = new File("/proc/self/fd").listFiles();
    return Arrays.stream(descriptors == null ? new File[0] : descriptors)
        .map(VolumesWithinTest::target)
        .filter(file -> file.contains(".spill"))
        .toList();
  }

  private static String target(File descriptor) {
    try {
      return Files.readSymbolicLink(descriptor.toPath()).toString();
    } catch (IOException e) {
      return "closed meanwhile";
    }
  }

  @AfterEach
  void noPrivateFileIsOpen() {
    assertThat(spills()).isEmpty();
  }

  private static byte[] noise(int number) {
    byte[] noise = new byte[9000];
    new Random(number).nextBytes(noise);
    return noise;
  }

  private static byte[] inner() {
    ZipBytes zip = new ZipBytes();
    for (int i = 0; i < MEMBERS; i++) {
      zip = zip.stored("m" + i, noise(i));
    }
    return zip.end();
  }

  /** A file of the given name and each of its pieces, by name. */
  private static Map<String, byte[]> cut(String name, byte[] file, int pieceBytes) {
    Map<String, byte[]> pieces = new TreeMap<>();
    for (int at = 0; at < file.length; at += pieceBytes) {
      int to = Math.min(file.length, at + pieceBytes);
      pieces.put("%s.%03d".formatted(name, pieces.size() + 1), Arrays.copyOfRange(file, at, to));
    }
    return pieces;
  }

  private static Map<String, byte[]> rar() {
    Map<String, byte[]> volumes = new TreeMap<>();
    byte[] split = noise(2);
    for (int i = 0; i < 3; i++) {
      byte[] piece = Arrays.copyOfRange(split, i * 3000, (i + 1) * 3000);
      int crc = ZipBytes.crc(i == 2 ? split : piece);
      volumes.put(
          "d/x.part" + (i + 1) + ".rar",
          RarBytes.volume(i, i == 2, noise(1), new RarBytes.Piece(piece, crc, split.length)));
    }
    return volumes;
  }

  /** With a member before the volumes and one behind each of them. */
  private static byte[] zip(Map<String, byte[]> volumes) {
    ZipBytes zip = new ZipBytes().stored("before", noise(50));
    for (Map.Entry<String, byte[]> volume : volumes.entrySet()) {
      zip = zip.stored(volume.getKey(), volume.getValue());
      zip = zip.stored("behind " + volume.getKey().length(), noise(51));
    }
    return zip.end();
  }

  private static List<String> under(List<Reading> readings, String path) {
    return readings.stream()
        .filter(reading -> reading.path().startsWith(path + "!/"))
        .map(
            reading -> reading.path().substring(path.length()) + reading.media() + reading.issues())
        .sorted()
        .toList();
  }

  private static void unharmed(Walked walked) {
    assertThat(walked.readings())
        .filteredOn(r -> r.path().startsWith("x!/b"))
        .hasSizeGreaterThan(1)
        .allMatch(r -> r.issues().isEmpty() && r.media() != null);
  }

  @Test
  void piecesOfAFileGiveTheMembersOfTheWhole() {
    Walked walked = Walked.of(zip(cut("in.zip", inner(), 50_000)));

    assertThat(under(walked.readings(), "x!/in.zip.001"))
        .isEqualTo(under(Walked.of(inner()).readings(), "x"))
        .hasSize(MEMBERS);
    assertThat(walked.readings()).allMatch(r -> r.issues().isEmpty() && r.media() != null);
    assertThat(walked.at("x!/in.zip.001").listedMembers()).isEqualTo(MEMBERS);
    assertThat(walked.sizeBytes("x!/in.zip.001")).isEqualTo(50_000);
    assertThat(walked.source().listedMembers()).isEqualTo(1 + 2 * 4);
    unharmed(walked);
  }

  @Test
  void volumesOfRarAreReadAsOneInAnyOrder() {
    Map<String, byte[]> reversed = new TreeMap<>(Comparator.reverseOrder());
    reversed.putAll(rar());
    for (Map<String, byte[]> volumes : List.of(rar(), reversed)) {
      Walked walked = Walked.of(zip(volumes));

      assertThat(walked.sizeBytes("x!/d/x.part1.rar!/split")).isEqualTo(9000);
      assertThat(walked.sizeBytes("x!/d/x.part1.rar!/whole")).isEqualTo(9000);
      assertThat(walked.readings()).hasSize(1 + 1 + 2 * 3 + 2);
      assertThat(walked.readings()).allMatch(r -> r.issues().isEmpty() && r.media() != null);
      unharmed(walked);
    }
  }

  @Test
  void aSplitZipIsReadAsOne() {
    byte[] zip = inner();
    Map<String, byte[]> volumes = new TreeMap<>();
    byte[] marked = GzipBytes.join(new byte[] {'P', 'K', 7, 8}, zip);
    volumes.put("x.z01", Arrays.copyOf(marked, 100_000));
    volumes.put("x.zip", Arrays.copyOfRange(marked, 100_000, marked.length));

    Walked walked = Walked.of(zip(volumes));

    assertThat(walked.at("x!/x.z01").listedMembers()).isEqualTo(MEMBERS);
    assertThat(walked.sizeBytes("x!/x.z01!/m19")).isEqualTo(9000);
    assertThat(walked.at("x!/x.zip").listedMembers()).isZero();
    unharmed(walked);
  }

  @Test
  void aSetThatLacksAVolumeSaysSo() {
    Map<String, byte[]> cut = cut("in.zip", inner(), 50_000);
    cut.remove("in.zip.003");
    Walked walked = Walked.of(zip(cut));
    assertThat(walked.reasons("x!/in.zip.001")).contains(VOLUME_MISSING);
    assertThat(walked.sizeBytes("x!/in.zip.001!/m9")).isEqualTo(9000);
    assertThat(walked.sizeBytes("x!/in.zip.004")).isPositive();
    unharmed(walked);

    Map<String, byte[]> rar = rar();
    rar.remove("d/x.part3.rar");
    walked = Walked.of(zip(rar));
    assertThat(walked.reasons("x!/d/x.part1.rar")).contains(VOLUME_MISSING);
    assertThat(walked.sizeBytes("x!/d/x.part1.rar!/whole")).isEqualTo(9000);
    assertThat(walked.reasons("x!/d/x.part1.rar!/split")).containsExactly(VOLUME_MISSING);
    unharmed(walked);
  }

  @Test
  void volumesOverTheLimitAreHashedAndSaySo() {
    Limits limits = new Limits(16, 10_000, 1L << 30, 4096, 120_000);

    Walked walked = Walked.of(zip(cut("in.zip", inner(), 50_000)), limits);

    assertThat(walked.reasons("x!/in.zip.003")).containsExactly(BYTES_LIMIT, NOT_EXPANDED);
    assertThat(walked.sizeBytes("x!/in.zip.003")).isEqualTo(50_000);
    assertThat(walked.reasons("x!/in.zip.001")).contains(VOLUME_MISSING);
    assertThat(walked.sizeBytes("x!/in.zip.001!/m9")).isEqualTo(9000);
    unharmed(walked);
  }

  @Test
  void whatOnlyBearsTheNameOfAVolumeIsReadAsItIs() {
    Map<String, byte[]> names = new TreeMap<>();
    names.put("a.001", new ZipBytes().stored("less", noise(3)).end());
    names.put("a.002", inner());
    names.put("c.part1.rar", inner());
    names.put("c.z01", noise(4));
    names.put("c.zip", inner());
    names.put("e.002", inner());

    Walked walked = Walked.of(zip(names));

    assertThat(walked.readings()).allMatch(r -> r.issues().isEmpty() && r.media() != null);
    for (String name : List.of("a.002", "c.part1.rar", "c.zip", "e.002")) {
      assertThat(walked.at("x!/" + name).listedMembers()).as(name).isEqualTo(MEMBERS);
    }
  }

  @Test
  void brokenVolumesBreakNoBalance() {
    byte[] whole = zip(rar());
    Random random = new Random(3);
    for (int i = 0; i < 16; i++) {
      byte[] broken = whole.clone();
      for (int damage = 0; damage < 4; damage++) {
        broken[random.nextInt(broken.length)] = (byte) random.nextInt();
      }
      Walked.of(random.nextInt(4) == 0 ? Arrays.copyOf(broken, 30_000) : broken);
    }
  }

  @Test
  void slicesGiveTheSameRows() {
    byte[] cut = zip(cut("in.zip", inner(), 30_000));
    TarBytes tar = new TarBytes();
    cut("in.zip", inner(), 30_000)
        .forEach((name, bytes) -> tar.file(name, bytes).file("between " + name, noise(5)));
    for (int i = 0; i < 9; i++) {
      tar.file("z" + i, noise(i));
    }
    for (byte[] outer : List.of(cut, tar.end())) {
      List<Reading> sliced = new ArrayList<>();
      for (Slice slice : Slicer.cut(new Walked.Held(outer), 20_000)) {
        sliced.addAll(Walked.slice(outer, slice));
      }
      assertThat(under(sliced, "x")).isEqualTo(under(Walked.of(outer).readings(), "x"));
    }
  }
}
