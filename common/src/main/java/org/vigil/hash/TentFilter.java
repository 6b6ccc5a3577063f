package org.vigil.hash;

/**
 * Blurs a plane and samples it to 64 x 64. Each of two passes averages along the rows, then along
 * the columns, over windows half as long as the distance of the samples; averaging twice weighs
 * like a tent (Jarosz, "Fast Image Convolutions", 2001).
 *
 * <p>The running sums are part of the hash, because they carry their rounding along: every row and
 * column is summed from its start. Only what no sample falls on is dropped, before the last
 * average. A row is averaged as a column of the transposed plane, and copied out of it first: the
 * compiler does several at once only of values that stand at equal places and do not depend on each
 * other.
 */
final class TentFilter {
  static final int SIDE = 64;

  private TentFilter() {}

  /** The samples, row by row. A plane of their size is taken as it is, any other overwritten. */
  static float[] sample(Plane plane) {
    if (plane.width() == SIDE && plane.height() == SIDE) {
      return plane.values();
    }
    float[] spare = new float[Math.max(plane.width(), SIDE) * plane.height()];
    Plane once = averagedAcross(averagedAcross(plane, spare), spare);
    Plane columns = sampledRows(averagedAcross(once, spare));
    return sampledRows(averagedAcross(columns, spare)).values();
  }

  /** Averages the rows and transposes, so that the next time it is the columns. */
  private static Plane averagedAcross(Plane plane, float[] spare) {
    return averagedDown(plane.transposed(spare), plane.values());
  }

  /** Each value becomes the average of its neighbours in the column, fewer at the ends. */
  private static Plane averagedDown(Plane plane, float[] averages) {
    int width = plane.width();
    int height = plane.height();
    int window = window(height);
    float[] sums = new float[width];
    float[] row = new float[width];
    for (int enters = 0; enters < height + window / 2; enters++) {
      int leaves = enters - window;
      int y = enters - window / 2;
      if (enters < height) {
        System.arraycopy(plane.values(), enters * width, row, 0, width);
        add(row, sums);
      }
      if (leaves >= 0) {
        System.arraycopy(plane.values(), leaves * width, row, 0, width);
        subtract(row, sums);
      }
      if (y >= 0) {
        divide(sums, Math.min(enters + 1, height) - Math.max(leaves + 1, 0), row);
        System.arraycopy(row, 0, averages, y * width, width);
      }
    }
    return new Plane(width, height, averages);
  }

  /** Half the distance of the samples, rounded up. */
  private static int window(int places) {
    return (places + 2 * SIDE - 1) / (2 * SIDE);
  }

  private static void add(float[] row, float[] sums) {
    for (int x = 0; x < sums.length; x++) {
      sums[x] += row[x];
    }
  }

  private static void subtract(float[] row, float[] sums) {
    for (int x = 0; x < sums.length; x++) {
      sums[x] -= row[x];
    }
  }

  private static void divide(float[] sums, float size, float[] row) {
    for (int x = 0; x < sums.length; x++) {
      row[x] = sums[x] / size;
    }
  }

  /** The rows in the middle of 64 equal parts; of a low plane, some of them twice. */
  private static Plane sampledRows(Plane plane) {
    int width = plane.width();
    float[] samples = new float[SIDE * width];
    for (int i = 0; i < SIDE; i++) {
      int row = (2 * i + 1) * plane.height() / (2 * SIDE);
      System.arraycopy(plane.values(), row * width, samples, i * width, width);
    }
    return new Plane(width, SIDE, samples);
  }
}
