package org.vigil.container.compressed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.vigil.model.term.Reason.CRC_MISMATCH;

import com.github.luben.zstd.ZstdOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.apache.commons.compress.compressors.lz4.FramedLZ4CompressorOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZ;
import org.tukaani.xz.XZOutputStream;
import org.vigil.container.tar.TarBytes;
import org.vigil.container.zip.ZipBytes;
import org.vigil.hash.Digests;
import org.vigil.model.Media;
import org.vigil.model.Reading;
import org.vigil.walk.Walked;

/** What is compressed is read to its last byte where only its checksum is wrong, and says so. */
class WrongChecksumTest {
  /** Longer than any one reading of it. */
  private static final byte[] NOISE = new byte[300_000];

  private static final byte[] TAR;

  static {
    new Random(7).nextBytes(NOISE);
    TAR = new TarBytes().file("a", NOISE).file("b", ZipBytes.utf8("text")).end();
  }

  private interface Compressing {
    OutputStream of(OutputStream bytes) throws IOException;
  }

  private static byte[] compressed(Compressing compressing, byte[]... blocks) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = compressing.of(bytes)) {
      for (byte[] block : blocks) {
        out.write(block);
        if (out instanceof XZOutputStream xz && block != blocks[blocks.length - 1]) {
          xz.endBlock();
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static Compressing xz(int check) {
    return bytes -> new XZOutputStream(bytes, new LZMA2Options(0), check);
  }

  private static Arguments broken(String name, Compressing compressing, int fromEnd) {
    byte[] bytes = compressed(compressing, TAR);
    bytes[bytes.length - fromEnd]++;
    return arguments(name, bytes);
  }

  private static Arguments brokenXz(String name, int check) {
    byte[] bytes = compressed(xz(check), TAR);
    bytes[lastOfCheck(bytes)]++;
    return arguments(name, bytes);
  }

  /** Before the index, whose length stands in the footer, is the check of the last block. */
  private static int lastOfCheck(byte[] xz) {
    int footer = xz.length - 12;
    int index = 4 * (1 + ByteBuffer.wrap(xz).order(ByteOrder.LITTLE_ENDIAN).getInt(footer + 4));
    return footer - index - 1;
  }

  static Stream<Arguments> wrong() {
    return Stream.of(
        broken("gzip", GZIPOutputStream::new, 8),
        broken("bzip2", BZip2CompressorOutputStream::new, 3),
        brokenXz("xz CRC-32", XZ.CHECK_CRC32),
        brokenXz("xz CRC-64", XZ.CHECK_CRC64),
        brokenXz("xz SHA-256", XZ.CHECK_SHA256),
        broken("zstd", bytes -> new ZstdOutputStream(bytes).setChecksum(true), 1),
        broken("lz4", FramedLZ4CompressorOutputStream::new, 1));
  }

  private static String sha256(byte[] bytes) {
    Digests digests = new Digests();
    digests.update(bytes, 0, bytes.length);
    return digests.finish().sha256();
  }

  private static String sha256(Walked walked, String path) {
    Media media = Objects.requireNonNull(walked.at(path).media(), path);
    return media.sha256();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("wrong")
  void allBytesAreKeptAndNeighboursAreUnharmed(String name, byte[] broken) {
    byte[] zip =
        new ZipBytes()
            .stored("before", NOISE)
            .stored("broken", broken)
            .stored("after", NOISE)
            .end();

    Walked walked = Walked.of(zip);

    String content = walked.paths().get(3);
    assertThat(content).startsWith("x!/broken!/");
    assertThat(walked.reasons(content)).containsExactly(CRC_MISMATCH);
    assertThat(sha256(walked, content)).isEqualTo(sha256(TAR));
    assertThat(sha256(walked, content + "!/a")).isEqualTo(sha256(NOISE));
    assertThat(walked.readings()).hasSize(7).allMatch(r -> r.kind() == Reading.Kind.MEDIA_FILE);
    assertThat(walked.readings()).filteredOn(r -> !r.issues().isEmpty()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2})
  void anyBlockOfXzMayBeTheWrongOne(int wrong) {
    byte[][] blocks = {NOISE, new byte[0], Arrays.copyOf(NOISE, 5)};
    byte[] good = compressed(xz(XZ.CHECK_CRC32), blocks);
    assertThat(Walked.of(good).source().issues()).isEmpty();
    assertThat(Walked.of(good).reasons("x!/content")).isEmpty();

    byte[] bytes = GzipBytes.join(good, good);
    // As long as what goes before it takes, its check stands where the last one's would.
    bytes[lastOfCheck(compressed(xz(XZ.CHECK_CRC32), Arrays.copyOf(blocks, wrong + 1)))]++;

    Walked walked = Walked.of(bytes);
    assertThat(walked.reasons("x!/content")).containsExactly(CRC_MISMATCH);
    assertThat(walked.sizeBytes("x!/content")).isEqualTo(2L * (NOISE.length + 5));
    assertThat(walked.source().issues()).isEmpty();
  }

  @Test
  void xzWithoutChecksIsRead() {
    Walked walked = Walked.of(compressed(xz(XZ.CHECK_NONE), NOISE));
    assertThat(walked.reasons("x!/content")).isEmpty();
    assertThat(sha256(walked, "x!/content")).isEqualTo(sha256(NOISE));
  }
}
