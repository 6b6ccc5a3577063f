package org.vigil.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The first bytes of a stream, kept up to a limit. */
class ChunksTest {
  private static Chunks filled(long limit, InputStream bytes) throws IOException {
    Chunks chunks = new Chunks(limit);
    chunks.fill(bytes);
    return chunks;
  }

  private static byte[] random(int count) {
    byte[] bytes = new byte[count];
    new Random(1).nextBytes(bytes);
    return bytes;
  }

  @Test
  void givesBackWhatWentIn() throws IOException {
    byte[] bytes = random(1_000_000);
    InputStream parts =
        new SequenceInputStream(
            new ByteArrayInputStream(bytes, 0, 33_333),
            new ByteArrayInputStream(bytes, 33_333, bytes.length - 33_333));
    Chunks chunks = filled(2_000_000, parts);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    chunks.writeTo(out);
    assertThat(out.toByteArray()).isEqualTo(bytes);
    assertThat(chunks.all().readAllBytes()).isEqualTo(bytes);
    assertThat(chunks.sizeBytes()).isEqualTo(bytes.length);
  }

  @Test
  void givesAnyRangeOfWhatWentIn() throws IOException {
    byte[] bytes = random(600_000);
    Chunks chunks = filled(600_000, new ByteArrayInputStream(bytes));
    assertThat(chunks.range(1, 2).readAllBytes()).containsExactly(bytes[1], bytes[2]);
    assertThat(chunks.range(200_000, 400_000).readAllBytes())
        .isEqualTo(Arrays.copyOfRange(bytes, 200_000, 600_000));
  }

  @Test
  void leavesInTheStreamWhatIsOverTheLimit() throws IOException {
    byte[] bytes = random(300_000);
    InputStream in = new ByteArrayInputStream(bytes);
    assertThat(filled(270_000, in).sizeBytes()).isEqualTo(270_000);
    assertThat(in.readAllBytes()).isEqualTo(Arrays.copyOfRange(bytes, 270_000, 300_000));
    assertThat(filled(0, new ByteArrayInputStream(bytes)).all().readAllBytes()).isEmpty();
  }
}
