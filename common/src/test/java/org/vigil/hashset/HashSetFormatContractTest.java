package org.vigil.hashset;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vigil.hashset.entry.BrokenHashSetException;
import org.vigil.hashset.entry.Entry;
import org.vigil.hashset.entry.HashSetFormat;
import org.vigil.hashset.sqlite.SqliteList;

/** What holds for every format of known-hash lists. */
class HashSetFormatContractTest {
  private static final int MUTATIONS = 2_000;

  /** Each broken database takes a process with it. */
  private static final int PROCESSES = 20;

  static Stream<HashSetFormat> formats() {
    return HashSetFormats.all().stream();
  }

  private static byte[] sample(HashSetFormat format) {
    return requireNonNull(Samples.BY_FORMAT.get(format.name()), format.name());
  }

  @ParameterizedTest
  @MethodSource("formats")
  void readsItsOwnSample(HashSetFormat format) throws IOException {
    assertThat(HashSetFormats.detect(sample(format))).isSameAs(format);
    assertThat(Samples.read(format, sample(format)))
        .extracting(Entry::md5)
        .containsExactly(Samples.MD5, Samples.OTHER_MD5);
  }

  @ParameterizedTest
  @MethodSource("formats")
  void refusesTheSamplesOfOtherFormats(HashSetFormat format) {
    for (var other : HashSetFormats.all()) {
      if (other != format) {
        assertThat(format.recognises(sample(other))).isFalse();
        assertThatThrownBy(() -> Samples.read(format, sample(other)))
            .isInstanceOf(BrokenHashSetException.class);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("formats")
  void refusesAnEmptyFile(HashSetFormat format) {
    assertThatThrownBy(() -> Samples.read(format, new byte[0]))
        .isInstanceOf(BrokenHashSetException.class);
  }

  @ParameterizedTest
  @MethodSource("formats")
  void aCutListIsRefusedOrGivesTheEntriesBeforeTheCut(HashSetFormat format) throws IOException {
    var whole = Samples.read(format, sample(format));
    for (var length = 0; length < sample(format).length; length++) {
      var cut = Arrays.copyOf(sample(format), length);
      format.recognises(cut);
      var read = readOrRefuse(format, cut);
      assertThat(read).as("cut at byte %d", length).isEqualTo(whole.subList(0, read.size()));
    }
  }

  @ParameterizedTest
  @MethodSource("formats")
  void mutationsAreReadOrRefused(HashSetFormat format) throws IOException {
    var random = new Random(20260401);
    var mutations = format instanceof SqliteList ? PROCESSES : MUTATIONS;
    for (var i = 0; i < mutations; i++) {
      var mutant = mutated(sample(format), random);
      format.recognises(mutant);
      assertThat(readOrRefuse(format, mutant)).hasSizeLessThanOrEqualTo(mutant.length);
    }
  }

  private static List<Entry> readOrRefuse(HashSetFormat format, byte[] list) throws IOException {
    try {
      return Samples.read(format, list);
    } catch (BrokenHashSetException refusal) {
      assertThat(refusal).hasMessageMatching("[\\x20-\\x7E]+\\.");
      return List.of();
    }
  }

  private static byte[] mutated(byte[] bytes, Random random) {
    var mutant = bytes.clone();
    for (var changes = 1 + random.nextInt(4); changes > 0; changes--) {
      mutant[random.nextInt(mutant.length)] = (byte) random.nextInt(256);
    }
    var from = random.nextInt(mutant.length);
    return random.nextInt(4) > 0
        ? mutant
        : Arrays.copyOfRange(mutant, from / 8, mutant.length - random.nextInt(8));
  }

  @ParameterizedTest
  @MethodSource("formats")
  void letsAFailureOfTheSourceThroughAsItIs(HashSetFormat format) throws IOException {
    var failing = InputStream.nullInputStream();
    failing.close();
    var start = new ByteArrayInputStream(sample(format), 0, sample(format).length / 2);
    assertThatThrownBy(() -> Samples.read(format, new SequenceInputStream(start, failing)))
        .isExactlyInstanceOf(IOException.class)
        .hasMessage("Stream closed");
  }

  @ParameterizedTest
  @MethodSource("formats")
  void closesWhatItReads(HashSetFormat format) throws IOException {
    var closed = new AtomicBoolean();
    var bytes =
        new ByteArrayInputStream(sample(format)) {
          @Override
          public void close() {
            closed.set(true);
          }
        };
    Samples.read(format, bytes);
    assertThat(closed).isTrue();
  }

  @Test
  void namesTheKnownFormatsWhereNoneFits() {
    assertThatThrownBy(() -> HashSetFormats.detect(Samples.ascii("PK\u0003\u0004")))
        .isInstanceOf(BrokenHashSetException.class)
        .hasMessageMatching("The file is of no known format: vics-alerts, vics, .*, plain\\.");
  }

  @Test
  void everyFormatHasANameOfItsOwnAndASample() {
    assertThat(formats().map(HashSetFormat::name))
        .containsExactlyInAnyOrderElementsOf(Samples.BY_FORMAT.keySet());
  }
}
