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
  private final int shift;
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
    this.shift = shift;
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
    // In halves of a pixel from the middle of the first small one; a small one has 2^(shift + 1).
    int right = Math.max(0, 2 * x + 1 - (1 << shift));
    int down = Math.max(0, 2 * y + 1 - (1 << shift));
    int whole = 1 << (shift + 1);
    int row = down >> (shift + 1);
    int below = Math.min(row + 1, lastRow);
    int downShare = down & (whole - 1);
    int sum =
        (whole - downShare) * between(row, right, whole) + downShare * between(below, right, whole);
    int half = 1 << (2 * shift + 1);
    return ((sum + half) >> (2 * shift + 2)) * 0x010101;
  }

  /** The level at a place of a row, times {@code whole}. */
  private int between(int row, int right, int whole) {
    int column = right >> (shift + 1);
    int next = Math.min(column + 1, lastColumn);
    int share = right & (whole - 1);
    return (whole - share) * (lines[row * stride + column] & 0xff)
        + share * (lines[row * stride + next] & 0xff);
  }
}
