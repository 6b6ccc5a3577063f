package org.vigil.media;

import org.vigil.hash.Pixels;

/**
 * The luma of a picture that was decoded at a half, a quarter or an eighth of its size, as if it
 * had all its pixels: each is taken from between the four nearest, at the place where it lies. To
 * take the nearest one instead would shift the picture by up to half a pixel of the small size, and
 * cost PDQ many bits.
 */
final class ScaledLuma implements Pixels {
  private final int width;
  private final int height;
  private final int half;
  private final int unit;
  private final byte[] lines;
  private final int stride;
  private final int lastColumn;
  private final int lastRow;

  /**
   * @param width of the picture in pixels
   * @param height of the picture in pixels
   * @param shift it was decoded at 1 / 2<sup>shift</sup> of its size, rounded up
   * @param lines one byte for each pixel of the small size, row by row
   * @param stride the bytes of a row
   */
  ScaledLuma(int width, int height, int shift, byte[] lines, int stride) {
    this.width = width;
    this.height = height;
    this.half = 1 << shift;
    this.unit = shift + 1;
    this.lines = lines;
    this.stride = stride;
    this.lastColumn = (width - 1) >> shift;
    this.lastRow = (height - 1) >> shift;
  }

  @Override
  public int width() {
    return width;
  }

  @Override
  public int height() {
    return height;
  }

  @Override
  public int rgb(int x, int y) {
    return Math.round(luma(x, y)) * 0x010101;
  }

  @Override
  public float luma(int x, int y) {
    // In halves of a pixel from the middle of the first small one, of which each has 2^unit.
    int right = Math.max(0, 2 * x + 1 - half);
    int down = Math.max(0, 2 * y + 1 - half);
    int column = right >> unit;
    int next = Math.min(column + 1, lastColumn);
    int line = (down >> unit) * stride;
    int below = Math.min((down >> unit) + 1, lastRow) * stride;
    int across = right & ((1 << unit) - 1);
    int share = down & ((1 << unit) - 1);
    int upper = between(lines[line + column], lines[line + next], across);
    int lower = between(lines[below + column], lines[below + next], across);
    return (float) ((upper << unit) + share * (lower - upper)) / (1 << (2 * unit));
  }

  /** The same numbers: first between two small rows, once for all columns, then across. */
  @Override
  public void lumas(int[] columns, int y, float[] lumas, int from) {
    int down = Math.max(0, 2 * y + 1 - half);
    int line = (down >> unit) * stride;
    int below = Math.min((down >> unit) + 1, lastRow) * stride;
    int share = down & ((1 << unit) - 1);
    int[] levels = new int[lastColumn + 2];
    for (int column = 0; column <= lastColumn; column++) {
      levels[column] = between(lines[line + column], lines[below + column], share);
    }
    levels[lastColumn + 1] = levels[lastColumn];
    float scale = 1f / (1 << (2 * unit));
    for (int i = 0; i < columns.length; i++) {
      int right = Math.max(0, 2 * columns[i] + 1 - half);
      int left = levels[right >> unit];
      int across = right & ((1 << unit) - 1);
      lumas[from + i] = ((left << unit) + across * (levels[(right >> unit) + 1] - left)) * scale;
    }
  }

  /** The level between two, times 2^unit. */
  private int between(byte left, byte right, int share) {
    int level = left & 0xff;
    return (level << unit) + share * ((right & 0xff) - level);
  }
}
