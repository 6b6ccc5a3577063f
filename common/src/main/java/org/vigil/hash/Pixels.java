package org.vigil.hash;

/**
 * A decoded picture as a grid of opaque colours; column 0, row 0 is its upper left corner. PDQ
 * takes the samples as they are stored: not converted by a colour profile, not turned by an
 * orientation.
 */
public interface Pixels {
  int width();

  int height();

  /** The colour at column {@code x} of row {@code y}, as 0xRRGGBB. */
  int rgb(int x, int y);

  /** The luma at column {@code x} of row {@code y}, 0 to 255 (ITU-R BT.601), as PDQ takes it. */
  default float luma(int x, int y) {
    return luma(rgb(x, y));
  }

  /** The luma of a colour. */
  static float luma(int rgb) {
    return 0.299f * (rgb >> 16 & 0xff) + 0.587f * (rgb >> 8 & 0xff) + 0.114f * (rgb & 0xff);
  }

  /** The lumas where some columns cross some rows, row by row. */
  default float[] lumas(int[] columns, int[] rows) {
    float[] lumas = new float[columns.length * rows.length];
    int i = 0;
    for (int y : rows) {
      for (int x : columns) {
        lumas[i++] = luma(x, y);
      }
    }
    return lumas;
  }
}
