package org.vigil.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vigil.model.term.Reason.BYTES_LIMIT;
import static org.vigil.model.term.Reason.NOT_EXPANDED;
import static org.vigil.model.term.Reason.TIME_LIMIT;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.vigil.container.Limits;
import org.vigil.container.WeightLimits;
import org.vigil.container.compressed.GzipBytes;
import org.vigil.container.tar.TarBytes;
import org.vigil.container.zip.ZipBytes;
import org.vigil.hash.DigestSet;
import org.vigil.hashset.vics.ReferencedMedia;
import org.vigil.model.Reading;
import org.vigil.model.term.Reason;

/** What a source may become is bounded by what it weighs, however it is packed. */
class AmplificationTest {
  private static final int MEBIBYTE = 1 << 20;
  private static final byte[] TEXT = ZipBytes.utf8("some text, some text, some text, some text");

  static Stream<Arguments> pairs() {
    return Stream.of(Packing.values())
        .flatMap(outer -> Stream.of(Packing.values()).map(inner -> Arguments.of(outer, inner)));
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void oneWithinTheOtherIsCutAndItsSiblingsAreRead(Packing outer, Packing inner) {
    byte[] zeros = new byte[16 * MEBIBYTE];
    byte[] bomb = outer.pack(inner.pack(zeros));
    byte[] other = inner.pack(new byte[100_000]);
    byte[] zip =
        new ZipBytes()
            .deflated("a", TEXT)
            .stored("bomb", bomb)
            .deflated("b", TEXT)
            .stored("other", other)
            .end();
    Work work = new Work();
    Walked walked = walked(zip, limits(2 * MEBIBYTE), work);
    assertThat(faults(walked)).containsExactly(List.of(BYTES_LIMIT));
    assertThat(walked.at("x!/a").kind()).isEqualTo(Reading.Kind.MEDIA_FILE);
    assertThat(walked.sizeBytes("x!/b")).isEqualTo(TEXT.length);
    assertThat(walked.sizeBytes("x!/bomb")).isEqualTo(bomb.length);
    assertThat(walked.readings())
        .filteredOn(r -> r.path().startsWith("x!/other!/"))
        .allMatch(r -> Objects.requireNonNull(r.media()).sizeBytes() == 100_000);
    assertThat(work.bytes).isLessThan(4 * MEBIBYTE);
  }

  @ParameterizedTest
  @EnumSource(Packing.class)
  void tarsWithinAreNoWayAround(Packing packing) {
    byte[] bomb = packing.pack(packing.pack(new byte[8 * MEBIBYTE]));
    byte[] bytes = packing.pack(new TarBytes().file("c", bomb).file("d", TEXT).end());
    Walked walked = walked(packing.pack(bytes), limits(MEBIBYTE), new Work());
    assertThat(faults(walked)).containsExactly(List.of(BYTES_LIMIT));
    assertThat(walked.paths()).anyMatch(path -> path.endsWith("!/d"));
    assertThat(walked.source().kind()).isEqualTo(Reading.Kind.MEDIA_FILE);
  }

  @Test
  void gzipsThatGrowSevenfoldEndWithWhatTheyMayGrowBy() {
    byte[] bytes = Bombs.sevenfold(15);
    assertThat(bytes.length).isLessThan(1500);
    Work work = new Work();
    Walked walked = walked(bytes, limits(8 * MEBIBYTE), work);
    assertThat(faults(walked)).contains(List.of(BYTES_LIMIT));
    assertThat(walked.source().kind()).isEqualTo(Reading.Kind.MEDIA_FILE);
    assertThat(work.bytes).isLessThan(32 * MEBIBYTE);
  }

  @Test
  void whatDeflateCanReachPasses() {
    byte[] zeros = new byte[64 * MEBIBYTE];
    byte[] packed = GzipBytes.of(zeros);
    assertThat(zeros.length / packed.length).isGreaterThan(1020);
    Limits limits = limits(1);
    assertThat(walked(packed, limits, new Work()).sizeBytes("x!/content")).isEqualTo(zeros.length);
    byte[] tar = GzipBytes.of(new TarBytes().file("disc", zeros).end());
    assertThat(walked(tar, limits, new Work()).sizeBytes("x!/content!/disc"))
        .isEqualTo(zeros.length);
    byte[] zip = new ZipBytes().deflated("disc", zeros).deflated("same", zeros).end();
    Walked both = walked(zip, limits(MEBIBYTE * 64L), new Work());
    assertThat(both.sizeBytes("x!/disc")).isEqualTo(zeros.length);
    assertThat(both.sizeBytes("x!/same")).isEqualTo(zeros.length);
    byte[] within = new ZipBytes().stored("a", TEXT).stored("disc.gz", packed).end();
    assertThat(walked(within, limits, new Work()).sizeBytes("x!/disc.gz!/content"))
        .isEqualTo(zeros.length);
  }

  @Test
  void fiftyGibibytesAtTheLimitOfDeflateAreWithinTheStandard() {
    long disc = 50L << 30;
    assertThat(WeightLimits.standard().growth(disc / 1032)).isGreaterThan(disc);
    assertThat(WeightLimits.standard().growth(Long.MAX_VALUE)).isEqualTo(Long.MAX_VALUE);
    assertThat(WeightLimits.standard().growth(0)).isEqualTo(256L << 20);
  }

  @Test
  void whatIsReadTooLongEndsWithItsTime() {
    byte[] zip = new ZipBytes().stored("a", TEXT).stored("b", TEXT).end();
    WeightLimits hurried =
        new WeightLimits(1100, MEBIBYTE, Duration.ofMillis(1), Duration.ofMillis(1));
    Limits limits = new Limits(16, 100, 1 << 30, 100, 1 << 30, hurried);
    Walked walked = walked(zip, limits, new Work(5));
    assertThat(walked.reasons("x!/b")).containsExactly(NOT_EXPANDED);
    assertThat(walked.reasons("x")).containsExactly(TIME_LIMIT);
    assertThat(walked.sizeBytes("x")).isEqualTo(zip.length);
  }

  private static Limits limits(long floorBytes) {
    WeightLimits byWeight = new WeightLimits(1100, floorBytes, Duration.ofHours(1), Duration.ZERO);
    return new Limits(16, 1000, 4L << 40, 4096, 1 << 30, byWeight);
  }

  private static Walked walked(byte[] bytes, Limits limits, Work work) {
    return Walked.ofSource(() -> new Walked.Held(bytes), limits, work);
  }

  private static List<List<Reason>> faults(Walked walked) {
    return walked.readings().stream()
        .filter(reading -> reading.kind() == Reading.Kind.FAULT)
        .map(reading -> reading.issues().stream().map(issue -> issue.reason()).toList())
        .toList();
  }

  /** Counts the bytes that are digested, and may take longer for a file than it has to. */
  private static final class Work implements MediaContents {
    private final MediaContents digests = new Walked.DigestsOnly();
    private final long pauseMillis;
    private long bytes;

    Work() {
      this(0);
    }

    Work(long pauseMillis) {
      this.pauseMillis = pauseMillis;
    }

    @Override
    public Facts read(InputStream content) throws IOException {
      try {
        Thread.sleep(pauseMillis);
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      }
      return digests.read(new Counted(content));
    }

    @Override
    public Facts container(DigestSet digested, byte[] head) {
      bytes += digested.sizeBytes();
      return digests.container(digested, head);
    }

    @Override
    public Facts referenced(ReferencedMedia media) {
      return digests.referenced(media);
    }

    private final class Counted extends FilterInputStream {
      Counted(InputStream content) {
        super(content);
      }

      @Override
      public int read(byte[] into, int offset, int length) throws IOException {
        int count = super.read(into, offset, length);
        bytes += Math.max(count, 0);
        return count;
      }
    }
  }
}
