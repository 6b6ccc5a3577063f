package org.vigil.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vigil.model.Reason.CRC_MISMATCH;

import java.io.IOException;
import java.io.OutputStream;
import org.apache.commons.compress.compressors.lz4.FramedLZ4CompressorOutputStream;
import org.junit.jupiter.api.Test;

/** Files of lz4. */
class Lz4FormatTest extends CompressedFormatContract {
  @Override
  String name() {
    return "lz4";
  }

  @Override
  OutputStream compressing(OutputStream bytes) throws IOException {
    return new FramedLZ4CompressorOutputStream(bytes);
  }

  @Test
  void keepsWhatItReadWhenTheChecksumLies() {
    byte[] bytes = compressed(TEXT);
    bytes[bytes.length - 1]++;
    Walked walked = Walked.of(GzipBytes.join(bytes, compressed(TEXT)));
    assertThat(walked.reasons("x!/content")).containsExactly(CRC_MISMATCH);
    assertThat(walked.sizeBytes("x!/content")).isEqualTo(2L * TEXT.length);
    assertThat(walked.reasons("x")).isEmpty();
  }

  @Test
  void passesOverFramesOfUserData() {
    byte[] user = {0x50, 0x2A, 0x4D, 0x18, 1, 0, 0, 0, 99};
    Walked walked = Walked.of(GzipBytes.join(user, compressed(TEXT), user));
    assertThat(walked.sizeBytes("x!/content")).isEqualTo(TEXT.length);
    assertThat(walked.source().issues()).isEmpty();
  }
}
