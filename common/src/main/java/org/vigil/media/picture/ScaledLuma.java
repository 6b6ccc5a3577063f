package org.vigil.media.picture;

import java.util.Arrays;
import org.vigil.hash.Pixels;

/**
 * The luma of a picture that was decoded at a half, a quarter or an eighth of its size, as if it
 * had all its pixels: each is taken from between the four nearest, at the place where it lies. To
 * take the nearest one instead would shift the picture by up to half a pixel of the small size, and
 * cost PDQ many bits.
 */
public final class ScaledLuma implements Pixels {
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
   * @param shift it was decoded at 1 / 2<sup>shift</sup> of its size, rounded up; 0 is all of it
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

  /** The small picture as one of its own. */
  public ScaledLuma small() {
    return new ScaledLuma(lastColumn + 1, lastRow + 1, 0, lines, stride);
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

  /** The same numbers: first along the small rows, once for each, then down between two of them. */
  @Override
  public float[] lumas(int[] columns, int[] rows) {
    float[] lumas = new float[columns.length * rows.length];
    int[] right = Arrays.stream(columns).map(x -> Math.max(0, 2 * x + 1 - half)).toArray();
    int[][] across = new int[lastRow + 2][];
    float[] row = new float[columns.length];
    for (int i = 0; i < rows.length; i++) {
      int down = Math.max(0, 2 * rows[i] + 1 - half);
      int line = down >> unit;
      for (int used = line; used <= line + 1; used++) {
        across[used] = across[used] == null ? across(used, right) : across[used];
      }
      between(across[line], across[line + 1], down & ((1 << unit) - 1), row);
      System.arraycopy(row, 0, lumas, i * row.length, row.length);
    }
    return lumas;
  }

  /** The levels of a small row at these places, times 2^unit. */
  private int[] across(int row, int[] right) {
    int line = Math.min(row, lastRow) * stride;
    int shift = unit;
    int mask = (1 << shift) - 1;
    int last = lastColumn;
    int[] levels = new int[right.length];
    for (int i = 0; i < levels.length; i++) {
      int column = right[i] >> shift;
      int level = lines[line + column] & 0xff;
      int next = lines[line + Math.min(column + 1, last)] & 0xff;
      levels[i] = (level << shift) + (right[i] & mask) * (next - level);
    }
    return levels;
  }

  // In a loop of its own over equal places, so that the compiler does several of them at once.
  private void between(int[] upper, int[] lower, int share, float[] row) {
    int shift = unit;
    float scale = 1f / (1 << (2 * shift));
    for (int i = 0; i < row.length; i++) {
      row[i] = ((upper[i] << shift) + share * (lower[i] - upper[i])) * scale;
    }
  }

  /** The level between two, times 2^unit. */
  private int between(byte left, byte right, int share) {
    int level = left & 0xff;
    return (level << unit) + share * ((right & 0xff) - level);
  }
}
