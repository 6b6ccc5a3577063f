package org.vigil.container.compressed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vigil.model.term.Reason.MEMORY_LIMIT;

import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;
import org.vigil.walk.Walked;

/** Files of xz. */
public class XzFormatTest extends CompressedFormatContract {
  private static final int BLOCK = 12;

  @Override
  protected String name() {
    return "xz";
  }

  @Override
  protected OutputStream compressing(OutputStream bytes) throws IOException {
    return new XZOutputStream(bytes, new LZMA2Options(0));
  }

  @Test
  void aDictionaryThatWouldFillTheMemoryIsRefused() {
    byte[] bytes = compressed(TEXT);
    bytes[BLOCK + 4] = 34; // 512 MiB
    CRC32 crc = new CRC32();
    crc.update(bytes, BLOCK, 8);
    for (int i = 0; i < 4; i++) {
      bytes[BLOCK + 8 + i] = (byte) (crc.getValue() >> (8 * i));
    }
    Walked walked = Walked.of(bytes);
    assertThat(walked.reasons("x!/content")).containsExactly(MEMORY_LIMIT);
    assertThat(walked.reasons("x")).containsExactly(MEMORY_LIMIT);
  }
}
