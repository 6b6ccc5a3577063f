package org.vigil.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigil.container.Slice;
import org.vigil.container.tar.TarBytes;
import org.vigil.container.zip.ZipBytes;
import org.vigil.model.Issue;
import org.vigil.model.Reading;
import org.vigil.model.term.Reason;

/** Archives that are read in slices give the rows of those that are read whole. */
class SlicesTest {
  private static final int MEMBERS = 60;

  private static List<byte[]> contents() {
    Random random = new Random(5);
    List<byte[]> contents = new ArrayList<>();
    for (int i = 0; i < MEMBERS; i++) {
      byte[] noise = new byte[random.nextInt(3000)];
      random.nextBytes(noise);
      contents.add(i % 7 == 0 ? new ZipBytes().stored("in", noise).end() : noise);
    }
    return contents;
  }

  private static byte[] zip() {
    ZipBytes zip = new ZipBytes();
    List<byte[]> contents = contents();
    for (int i = 0; i < MEMBERS; i++) {
      zip =
          i % 2 == 0
              ? zip.stored("m" + i, contents.get(i))
              : zip.deflated("m" + i, contents.get(i));
    }
    return zip.end();
  }

  private static byte[] tar() {
    TarBytes tar = new TarBytes();
    List<byte[]> contents = contents();
    for (int i = 0; i < MEMBERS; i++) {
      tar.file("m" + i, contents.get(i));
    }
    return tar.end();
  }

  static List<byte[]> archives() {
    return List.of(zip(), tar());
  }

  private static List<Reading> sliced(byte[] bytes, long sliceBytes) {
    return Slicer.cut(new Walked.Held(bytes), sliceBytes).stream()
        .flatMap(slice -> Walked.slice(bytes, slice).stream())
        .toList();
  }

  private static List<String> facts(List<Reading> readings) {
    return readings.stream()
        .filter(reading -> reading.kind() != Reading.Kind.SLICE)
        .map(
            reading ->
                reading.path() + " " + reading.kind() + " " + reading.media() + reading.issues())
        .sorted()
        .toList();
  }

  private static List<Reason> reasons(List<Reading> readings) {
    return readings.stream()
        .flatMap(reading -> reading.issues().stream())
        .map(Issue::reason)
        .distinct()
        .toList();
  }

  @ParameterizedTest
  @MethodSource("archives")
  void everyWayToCutGivesTheSameRowsAndTheSameBalance(byte[] archive) {
    List<Reading> whole = Walked.of(archive).readings();
    for (long sliceBytes : new long[] {1, 700, 5000, 20_000}) {
      List<Reading> sliced = sliced(archive, sliceBytes);
      long slices = sliced.stream().filter(r -> r.kind() == Reading.Kind.SLICE).count();

      assertThat(facts(sliced)).isEqualTo(facts(whole));
      assertThat(slices).isGreaterThan(1);
      assertThat(sliced.stream().mapToLong(Reading::listedMembers).sum() + 1)
          .isEqualTo(sliced.size() - slices);
      assertThat(sliced.stream().map(Reading::ordinal)).doesNotHaveDuplicates();
      assertThat(reasons(sliced)).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("archives")
  void aSmallArchiveIsReadWhole(byte[] archive) {
    assertThat(Slicer.cut(new Walked.Held(archive), archive.length)).isEmpty();
  }

  @Test
  void aZipThatIsNotRegularIsReadWhole() {
    byte[] zip = zip();
    byte[] trailing = Arrays.copyOf(zip, zip.length + 1);
    byte[] cut = Arrays.copyOf(zip, zip.length - 1);
    byte[] overlapping =
        new ZipBytes().stored("a", contents().get(1)).listed("b", contents().get(1), 3).end();
    for (byte[] irregular : List.of(trailing, cut, overlapping)) {
      assertThat(Slicer.cut(new Walked.Held(irregular), 100)).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void whatEndsTooSoonWhileItIsReadCanBeReadAgain(int number) {
    byte[] zip = zip();
    Slice slice = Slicer.cut(new Walked.Held(zip), 20_000).get(number);
    byte[] shorter = Arrays.copyOf(zip, (int) slice.to() - 10);

    List<Reading> readings = Walked.slice(shorter, slice);

    assertThat(reasons(readings)).contains(Reason.READ_SHORT);
    assertThat(readings.get(readings.size() - 1).kind()).isEqualTo(Reading.Kind.SLICE);
  }

  @ParameterizedTest
  @MethodSource("archives")
  void brokenBytesBreakNoWalkAndNoBalance(byte[] archive) {
    Random random = new Random(9);
    for (int i = 0; i < 200; i++) {
      byte[] broken = archive.clone();
      broken[random.nextInt(broken.length)] ^= (byte) (1 << random.nextInt(8));
      List<Reading> sliced = sliced(broken, 5000);
      long slices = sliced.stream().filter(r -> r.kind() == Reading.Kind.SLICE).count();
      assertThat(sliced.stream().mapToLong(Reading::listedMembers).sum() + (slices > 0 ? 1 : 0))
          .isEqualTo(sliced.size() - slices);
    }
  }
}
