package org.vigil.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Bytes that are kept while they go by. */
class ChunksTest {
  @Test
  void givesBackWhatWentIn() throws IOException {
    byte[] bytes = new byte[1_000_000];
    new Random(1).nextBytes(bytes);
    Chunks chunks = new Chunks(bytes.length);
    for (int from = 0; from < bytes.length; from += 33_333) {
      byte[] part =
          java.util.Arrays.copyOfRange(bytes, from, Math.min(from + 33_333, bytes.length));
      chunks.write(part, part.length);
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    chunks.writeTo(out);
    assertThat(out.toByteArray()).isEqualTo(bytes);
    assertThat(chunks.overflowed()).isFalse();
  }

  @Test
  void givesAnyRangeOfWhatWentIn() throws IOException {
    byte[] bytes = new byte[600_000];
    new Random(2).nextBytes(bytes);
    Chunks chunks = new Chunks(bytes.length);
    chunks.write(bytes, bytes.length);
    assertThat(chunks.range(1, 2).readAllBytes()).containsExactly(bytes[1], bytes[2]);
    assertThat(chunks.range(200_000, 400_000).readAllBytes())
        .isEqualTo(java.util.Arrays.copyOfRange(bytes, 200_000, 600_000));
  }

  @Test
  void keepsNothingOverTheLimit() throws IOException {
    Chunks chunks = new Chunks(5);
    chunks.write(new byte[4], 4);
    chunks.write(new byte[4], 2);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    chunks.writeTo(out);
    assertThat(chunks.overflowed()).isTrue();
    assertThat(chunks.sizeBytes()).isEqualTo(6);
    assertThat(out.size()).isZero();
  }
}
