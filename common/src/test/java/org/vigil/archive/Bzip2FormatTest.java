package org.vigil.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vigil.model.Reason.CRC_MISMATCH;

import java.io.IOException;
import java.io.OutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.junit.jupiter.api.Test;

/** Files of bzip2. */
class Bzip2FormatTest extends CompressedFormatContract {
  @Override
  String name() {
    return "bzip2";
  }

  @Override
  OutputStream compressing(OutputStream bytes) throws IOException {
    return new BZip2CompressorOutputStream(bytes);
  }

  @Test
  void whatWasReadBeforeAWrongChecksumIsGiven() {
    byte[] bytes = compressed(new TarBytes().file("a", TEXT).file("b", new byte[9000]).end());
    bytes[10]++;
    Walked walked = Walked.of(bytes);
    assertThat(walked.sizeBytes("x!/content!/a")).isEqualTo(TEXT.length);
    assertThat(walked.reasons("x")).containsExactly(CRC_MISMATCH);
  }
}
