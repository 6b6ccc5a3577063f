package org.vigil.container.compressed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vigil.model.term.Reason.MEMORY_LIMIT;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.LZMAOutputStream;
import org.vigil.walk.Walked;

/** Files of the old LZMA. */
public class LzmaFormatTest extends CompressedFormatContract {
  @Override
  protected String name() {
    return "lzma";
  }

  @Override
  protected OutputStream compressing(OutputStream bytes) throws IOException {
    return new LZMAOutputStream(bytes, new LZMA2Options(0), -1);
  }

  @Test
  void recognisesHeadersThatEncodersWriteAndNoOthers() {
    assertThat(format().recognises(header(0x5D, 1 << 23, -1))).isTrue();
    assertThat(format().recognises(header(0x5D, 3 << 22, 99))).isTrue();
    assertThat(format().recognises(header(0x5D, 12345678, -1))).isFalse();
    assertThat(format().recognises(header(0x5D, 1 << 23, 1L << 40))).isFalse();
    assertThat(format().recognises(header(0xFF, 1 << 23, -1))).isFalse();
    assertThat(format().recognises(header(0x5D, 0, 0))).isFalse();
  }

  @Test
  void aDictionaryThatWouldFillTheMemoryIsRefused() {
    byte[] bytes = compressed(TEXT);
    Arrays.fill(bytes, 1, 5, (byte) 0xFF);
    assertThat(Walked.of(bytes).reasons("x")).containsExactly(MEMORY_LIMIT);
  }

  private static byte[] header(int parameters, int dictionary, long size) {
    byte[] header = new byte[20];
    header[0] = (byte) parameters;
    for (int i = 0; i < 8; i++) {
      header[5 + i] = (byte) (size >> (8 * i));
    }
    for (int i = 0; i < 4; i++) {
      header[1 + i] = (byte) (dictionary >> (8 * i));
    }
    return header;
  }
}
