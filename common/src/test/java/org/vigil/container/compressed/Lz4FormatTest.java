package org.vigil.container.compressed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vigil.model.term.Reason.CRC_MISMATCH;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.apache.commons.compress.compressors.lz4.FramedLZ4CompressorOutputStream;
import org.apache.commons.compress.compressors.lz4.FramedLZ4CompressorOutputStream.BlockSize;
import org.apache.commons.compress.compressors.lz4.FramedLZ4CompressorOutputStream.Parameters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigil.model.Reading;
import org.vigil.walk.Walked;

/** Files of lz4. */
public class Lz4FormatTest extends CompressedFormatContract {
  @Override
  protected String name() {
    return "lz4";
  }

  @Override
  protected OutputStream compressing(OutputStream bytes) throws IOException {
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

  /** With checksums of its blocks, and of the whole too if wanted. */
  private static byte[] checked(byte[] content, boolean whole) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Parameters parameters = new Parameters(BlockSize.K64, whole, true, false);
    try (OutputStream lz4 = new FramedLZ4CompressorOutputStream(bytes, parameters)) {
      lz4.write(content);
    }
    return bytes.toByteArray();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void keepsWhatItReadWhenTheChecksumOfItsLastBlockLies(boolean whole) throws IOException {
    byte[] bytes = checked(TEXT, whole);
    // Before the mark of the end, and the checksum of the whole if there is one.
    bytes[bytes.length - (whole ? 9 : 5)]++;
    Walked walked = Walked.of(GzipBytes.join(bytes, compressed(TEXT)));
    assertThat(walked.reasons("x!/content")).containsExactly(CRC_MISMATCH);
    assertThat(walked.sizeBytes("x!/content")).isEqualTo(2L * TEXT.length);
    assertThat(walked.reasons("x")).isEmpty();
  }

  @Test
  void doesNotGoOnBehindABlockWhoseChecksumLies() throws IOException {
    byte[] bytes = checked(new byte[100_000], true);
    // Behind the frame's header: the length of the first block, which tells where its checksum is.
    bytes[7 + 4 + ((bytes[7] & 0xFF) | ((bytes[8] & 0xFF) << 8))]++;
    Walked walked = Walked.of(bytes);
    assertThat(walked.at("x!/content").kind()).isEqualTo(Reading.Kind.FAULT);
    assertThat(walked.reasons("x")).containsExactly(CRC_MISMATCH);
  }

  @Test
  void passesOverFramesOfUserData() {
    byte[] user = {0x50, 0x2A, 0x4D, 0x18, 1, 0, 0, 0, 99};
    Walked walked = Walked.of(GzipBytes.join(user, compressed(TEXT), user));
    assertThat(walked.sizeBytes("x!/content")).isEqualTo(TEXT.length);
    assertThat(walked.source().issues()).isEmpty();
  }
}
