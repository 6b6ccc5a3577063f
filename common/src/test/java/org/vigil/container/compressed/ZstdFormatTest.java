package org.vigil.container.compressed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vigil.model.term.Reason.CRC_MISMATCH;
import static org.vigil.model.term.Reason.MEMORY_LIMIT;

import com.github.luben.zstd.ZstdOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigil.walk.Walked;

/** Files of zstd. */
public class ZstdFormatTest extends CompressedFormatContract {
  @Override
  protected String name() {
    return "zstd";
  }

  @Override
  protected OutputStream compressing(OutputStream bytes) throws IOException {
    return new ZstdOutputStream(bytes).setChecksum(true);
  }

  @Test
  void passesOverFramesOfUserData() {
    byte[] user = new byte[9000];
    System.arraycopy(new byte[] {0x5A, 0x2A, 0x4D, 0x18, 0x20, 0x23}, 0, user, 0, 6);
    byte[] small = {0x50, 0x2A, 0x4D, 0x18, 1, 0, 0, 0, 99};
    byte[] bytes = GzipBytes.join(small, compressed(TEXT), user, small, compressed(TEXT), user);
    Walked walked = Walked.of(bytes);
    assertThat(walked.sizeBytes("x!/content")).isEqualTo(2L * TEXT.length);
    assertThat(walked.source().issues()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 9, 300_000})
  void keepsWhatItReadWhenTheChecksumLies(int length) {
    byte[] content = new byte[length];
    new Random(1).nextBytes(content);
    byte[] bytes = compressed(content);
    bytes[bytes.length - 1]++;
    Walked walked = Walked.of(GzipBytes.join(bytes, compressed(content)));
    assertThat(walked.reasons("x!/content")).containsExactly(CRC_MISMATCH);
    assertThat(walked.sizeBytes("x!/content")).isEqualTo(2L * length);
    assertThat(walked.reasons("x")).isEmpty();
  }

  @Test
  void aWindowThatWouldFillTheMemoryIsRefused() {
    byte[] bytes = {0x28, (byte) 0xB5, 0x2F, (byte) 0xFD, 0, (byte) 0x90, 1, 0, 0};
    assertThat(Walked.of(bytes).reasons("x")).containsExactly(MEMORY_LIMIT);
  }

  @Test
  void readsRunsOfOneByte() {
    byte[] run = new byte[5 << 20];
    assertThat(Walked.of(compressed(run)).sizeBytes("x!/content")).isEqualTo(run.length);
  }
}
