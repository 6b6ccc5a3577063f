package org.vigil.media.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The luma of a picture that was decoded at a part of its size. */
class ScaledLumaTest {
  @ParameterizedTest
  @CsvSource({"64, 40, 1", "61, 43, 2", "57, 49, 3", "1, 1, 3", "300, 9, 3"})
  void givesTheSameAllAtOnceAsByPixels(int width, int height, int shift) {
    int stride = ((width - 1) >> shift) + 4;
    byte[] lines = new byte[stride * (((height - 1) >> shift) + 1)];
    new Random(1).nextBytes(lines);
    ScaledLuma luma = new ScaledLuma(width, height, shift, lines, stride);
    int[] columns = IntStream.range(0, width).toArray();
    float[] lumas = luma.lumas(columns, IntStream.range(0, height).toArray());
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        assertThat(lumas[y * width + x]).isEqualTo(luma.luma(x, y));
      }
    }
  }
}
