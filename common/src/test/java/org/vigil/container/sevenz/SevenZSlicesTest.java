package org.vigil.container.sevenz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.vigil.container.Limits;
import org.vigil.container.Slice;
import org.vigil.model.Reading;
import org.vigil.model.term.Reason;
import org.vigil.walk.Slicer;
import org.vigil.walk.SourceWalk;
import org.vigil.walk.Walked;

/** 7z archives that are read in slices give the rows of those that are read whole. */
class SevenZSlicesTest {
  private static final int MEMBERS = 12;
  private static final int BYTES = 2000;

  /** Each member a block of its own, but every fourth, which is empty and in none. */
  private static byte[] blocks() {
    Random random = new Random(5);
    List<byte[]> contents = new ArrayList<>();
    for (int i = 0; i < MEMBERS; i++) {
      byte[] noise = new byte[i % 4 == 0 ? 0 : BYTES + i];
      random.nextBytes(noise);
      contents.add(noise);
    }
    List<String> names = IntStream.range(0, MEMBERS).mapToObj(i -> "m" + i).toList();
    return SevenZBytes.of(names, contents);
  }

  private static List<Reading> sliced(byte[] bytes, long sliceBytes) {
    return Slicer.cut(new Walked.Held(bytes), sliceBytes).stream()
        .flatMap(slice -> Walked.slice(bytes, slice).stream())
        .toList();
  }

  private static List<String> facts(List<Reading> readings) {
    return readings.stream()
        .filter(reading -> reading.kind() != Reading.Kind.SLICE)
        .map(r -> r.path() + " " + r.kind() + " " + r.media() + r.issues())
        .sorted()
        .toList();
  }

  private static List<String> members(List<Reading> readings) {
    return facts(readings).stream().filter(fact -> fact.startsWith("x!/")).toList();
  }

  /** Of whole and of slice: what is not a member's is told of the archive or of its slice. */
  private static List<String> issues(List<Reading> readings) {
    return readings.stream()
        .flatMap(reading -> reading.issues().stream())
        .map(issue -> issue.stage() + " " + issue.reason())
        .sorted()
        .toList();
  }

  private static void balanced(List<Reading> readings) {
    List<Reading> slices = readings.stream().filter(r -> r.kind() == Reading.Kind.SLICE).toList();
    assertThat(slices).hasSizeGreaterThan(1);
    assertThat(slices).allMatch(slice -> slice.unexplained() == 0);
    assertThat(slices.stream().mapToLong(Reading::listedMembers).sum())
        .isEqualTo(readings.size() - slices.size() - 1L);
    assertThat(readings.stream().map(Reading::ordinal)).doesNotHaveDuplicates();
  }

  @Test
  void everyWayToCutGivesTheSameRowsAndTheSameBalance() {
    byte[] archive = blocks();
    for (long sliceBytes : new long[] {1, 5000}) {
      List<Reading> sliced = sliced(archive, sliceBytes);

      assertThat(facts(sliced)).isEqualTo(facts(Walked.of(archive).readings()));
      balanced(sliced);
      assertThat(sliced).allMatch(reading -> reading.issues().isEmpty());
    }
  }

  @Test
  void aBrokenBlockLosesOnlyItsOwnMembers() {
    byte[] archive = blocks();
    byte[] broken = archive.clone();
    int within = 32 + 4 * BYTES + BYTES / 2;
    Arrays.fill(broken, within, within + 20, (byte) 0xFF);

    List<Reading> sliced = sliced(broken, 1);

    balanced(sliced);
    assertThat(facts(sliced)).isEqualTo(facts(Walked.of(broken).readings()));
    assertThat(sliced.stream().filter(reading -> !reading.issues().isEmpty()))
        .singleElement()
        .satisfies(
            reading -> assertThat(reading.issues().get(0).reason()).isEqualTo(Reason.CRC_MISMATCH));
  }

  @Test
  void aBlockThatDoesNotOpenLosesOnlyItsOwnMembers() {
    byte[] archive = blocks();
    // Three blocks make a slice: the first of one, and one behind it.
    for (int block : new int[] {3, 4}) {
      byte[] broken = SevenZBytes.withoutDictionary(archive, block);
      List<Reading> sliced = sliced(broken, 5000);
      List<Reading> whole = Walked.of(broken).readings();

      balanced(sliced);
      assertThat(members(sliced)).isEqualTo(members(whole));
      assertThat(issues(sliced)).isEqualTo(issues(whole)).hasSize(2);
    }
  }

  @Test
  void volumesOfOneSetStayInOneSlice() {
    List<byte[]> contents = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      contents.add(new byte[BYTES]);
    }
    List<String> names = List.of("a", "s.7z.001", "b", "s.7z.002", "c", "d");
    List<Slice> slices = Slicer.cut(new Walked.Held(SevenZBytes.of(names, contents)), 1);
    assertThat(slices.subList(1, slices.size()))
        .extracting(slice -> slice.members().from())
        .containsExactly(0, 1, 4, 5);
  }

  @Test
  void oneBlockIsNotCut() {
    byte[] one = SevenZBytes.stored("a", new byte[BYTES]);
    assertThat(Slicer.cut(new Walked.Held(one), 1)).isEmpty();
  }

  @Test
  void encryptedBlocksAreNotCut() {
    List<byte[]> contents = List.of(new byte[BYTES], new byte[BYTES], new byte[BYTES]);
    byte[] encrypted = SevenZBytes.encrypted("secret", contents);
    assertThat(Slicer.cut(new Walked.Held(encrypted), 1)).isEmpty();
  }

  @Test
  void whatIsCutOffOrBrokenInItsIndexIsNotCut() {
    byte[] archive = blocks();
    for (int at = archive.length - 260; at < archive.length; at++) {
      byte[] broken = archive.clone();
      broken[at] ^= 0x55;
      assertThat(Slicer.cut(new Walked.Held(broken), 1)).isEmpty();
    }
    for (int at = 8; at < 32; at++) {
      byte[] broken = archive.clone();
      broken[at] ^= (byte) 0xFF;
      assertThat(Slicer.cut(new Walked.Held(broken), 1)).isEmpty();
    }
    byte[] cutOff = Arrays.copyOf(archive, archive.length - 1);
    assertThat(Slicer.cut(new Walked.Held(cutOff), 1)).isEmpty();
  }

  @Test
  void aLimitOfSpilledBytesHoldsForEachSlice() {
    byte[] archive = blocks();
    Slice slice = Slicer.cut(new Walked.Held(archive), 1).get(1);
    Limits limits = new Limits(4, 100, 1 << 20, 100, slice.sizeBytes() + 31);
    try (SourceWalk walk =
        new SourceWalk(
            Walked.SOURCE,
            () -> new Walked.Held(archive),
            slice,
            limits,
            new Walked.DigestsOnly())) {
      assertThat(walk.next().issues())
          .extracting(issue -> issue.reason())
          .contains(Reason.BYTES_LIMIT);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
