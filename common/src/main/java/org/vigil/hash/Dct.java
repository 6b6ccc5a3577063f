package org.vigil.hash;

import java.util.Arrays;

/**
 * The cosine transform of 64 x 64 values, of which PDQ keeps the frequencies 1 to 16 in both
 * directions (Zauner, "Implementation and Benchmarking of Perceptual Image Hash Functions", 2010).
 */
final class Dct {
  /** Side of the result. */
  static final int SIDE = 16;

  private static final int N = TentFilter.SIDE;

  /** Row i, column k: the wave of frequency i + 1 at sample k. */
  private static final float[] WAVES = waves();

  private static final float[] WAVES_TRANSPOSED = new Plane(N, SIDE, WAVES).transposed().values();

  private Dct() {}

  private static float[] waves() {
    float scale = (float) Math.sqrt(2.0 / N);
    float[] waves = new float[SIDE * N];
    for (int i = 0; i < SIDE; i++) {
      for (int k = 0; k < N; k++) {
        double angle = Math.PI / 2 / N * (i + 1) * (2 * k + 1);
        waves[i * N + k] = (float) (scale * StrictMath.cos(angle));
      }
    }
    return waves;
  }

  /** The 16 x 16 frequencies, row by row: vertical frequency, then horizontal. */
  static float[] of(float[] values) {
    return product(product(WAVES, values, N), WAVES_TRANSPOSED, SIDE);
  }

  /** Of a 16 x 64 and a 64 x {@code width} matrix; each cell is summed in the order of k. */
  private static float[] product(float[] left, float[] right, int width) {
    float[] product = new float[SIDE * width];
    float[] row = new float[width];
    for (int i = 0; i < SIDE; i++) {
      Arrays.fill(row, 0);
      for (int k = 0; k < N; k++) {
        addScaled(left[i * N + k], right, k * width, row);
      }
      System.arraycopy(row, 0, product, i * width, width);
    }
    return product;
  }

  private static void addScaled(float scale, float[] in, int from, float[] sums) {
    for (int j = 0; j < sums.length; j++) {
      sums[j] += scale * in[from + j];
    }
  }
}
