package org.vigil.hash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Every byte counts once, however it is read. */
class DigestingInputStreamTest {
  private final byte[] content = content();
  private final Digests digests = new Digests();
  private final DigestingInputStream stream =
      new DigestingInputStream(new ByteArrayInputStream(content), digests);

  private static byte[] content() {
    byte[] content = new byte[50_000];
    new Random(1).nextBytes(content);
    content[0] = (byte) 0xff;
    return content;
  }

  private DigestSet expected(int length) {
    Digests expected = new Digests();
    expected.update(content, 0, length);
    return expected.finish();
  }

  @Test
  void digestsWhatIsReadInAnyWay() throws IOException {
    assertThat(stream.read()).isEqualTo(0xff);
    assertThat(stream.read(new byte[100], 50, 10)).isEqualTo(10);
    assertThat(stream.readNBytes(9)).hasSize(9);
    assertThat(stream.skip(20_000)).isEqualTo(20_000);
    assertThat(stream.readAllBytes()).hasSize(29_980);
    assertThat(stream.read()).isEqualTo(-1);
    assertThat(digests.finish()).isEqualTo(expected(50_000));
  }

  @Test
  void digestsNoMoreThanWasRead() throws IOException {
    stream.skipNBytes(12_345);
    assertThat(digests.finish()).isEqualTo(expected(12_345));
  }

  @Test
  void skipsNothingForNothing() throws IOException {
    assertThat(stream.skip(0)).isZero();
    assertThat(stream.skip(-5)).isZero();
    assertThat(stream.read(new byte[0])).isZero();
    assertThat(digests.finish().sizeBytes()).isZero();
  }

  @Test
  void skipsNoFurtherThanTheEnd() throws IOException {
    assertThat(stream.skip(Long.MAX_VALUE)).isEqualTo(50_000);
    assertThat(stream.skip(1)).isZero();
    assertThat(digests.finish()).isEqualTo(expected(50_000));
  }

  @Test
  void neverGoesBack() throws IOException {
    stream.mark(100);
    assertThat(stream.read()).isEqualTo(0xff);
    assertThat(stream.markSupported()).isFalse();
    assertThatIOException().isThrownBy(stream::reset);
    stream.readAllBytes();
    assertThat(digests.finish()).isEqualTo(expected(50_000));
  }
}
