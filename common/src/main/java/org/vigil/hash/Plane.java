package org.vigil.hash;

/**
 * One channel of a picture.
 *
 * @param values row by row; not copied, and may be longer
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record Plane(int width, int height, float[] values) {
  /**
   * Side of a tile: rows of 512 values fall on few lines of the first cache; more would not stay.
   */
  private static final int TILE = 16;

  /** Mirrored in its main diagonal. */
  Plane transposed() {
    return transposed(new float[values.length]);
  }

  /** Into an array that is large enough. */
  Plane transposed(float[] transposed) {
    for (int top = 0; top < height; top += TILE) {
      for (int left = 0; left < width; left += TILE) {
        transposeTile(top, left, transposed);
      }
    }
    return new Plane(height, width, transposed);
  }

  private void transposeTile(int top, int left, float[] transposed) {
    int bottom = Math.min(top + TILE, height);
    int right = Math.min(left + TILE, width);
    for (int x = left; x < right; x++) {
      for (int y = top; y < bottom; y++) {
        transposed[x * height + y] = values[y * width + x];
      }
    }
  }
}
