package org.vigil.container.compressed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vigil.model.term.Reason.CRC_MISMATCH;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Random;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.junit.jupiter.api.Test;
import org.vigil.container.tar.TarBytes;
import org.vigil.model.Reading;
import org.vigil.walk.Walked;

/** Files of bzip2. */
public class Bzip2FormatTest extends CompressedFormatContract {
  @Override
  protected String name() {
    return "bzip2";
  }

  @Override
  protected OutputStream compressing(OutputStream bytes) throws IOException {
    return new BZip2CompressorOutputStream(bytes);
  }

  @Test
  void keepsWhatItReadWhenTheChecksumOfItsLastBlockLies() {
    byte[] bytes = compressed(TEXT);
    bytes[10]++;
    Walked walked = Walked.of(bytes);
    assertThat(walked.reasons("x!/content")).containsExactly(CRC_MISMATCH);
    assertThat(walked.sizeBytes("x!/content")).isEqualTo(TEXT.length);
    assertThat(walked.reasons("x")).isEmpty();
  }

  @Test
  void keepsWhatItReadWhenTheChecksumOfAllBlocksLies() {
    byte[] bytes = compressed(TEXT);
    bytes[bytes.length - 3]++;
    Walked walked = Walked.of(GzipBytes.join(bytes, compressed(TEXT)));
    assertThat(walked.reasons("x!/content")).containsExactly(CRC_MISMATCH);
    assertThat(walked.sizeBytes("x!/content")).isEqualTo(2L * TEXT.length);
    assertThat(walked.reasons("x")).isEmpty();
  }

  @Test
  void whatWasReadBeforeAWrongChecksumIsGiven() {
    byte[] noise = new byte[2_000_000];
    new Random(5).nextBytes(noise);
    byte[] bytes = compressed(new TarBytes().file("a", TEXT).file("b", noise).end());
    bytes[10]++;
    Walked walked = Walked.of(bytes);
    assertThat(walked.sizeBytes("x!/content!/a")).isEqualTo(TEXT.length);
    assertThat(walked.at("x!/content").kind()).isEqualTo(Reading.Kind.FAULT);
    assertThat(walked.reasons("x")).containsExactly(CRC_MISMATCH);
  }
}
