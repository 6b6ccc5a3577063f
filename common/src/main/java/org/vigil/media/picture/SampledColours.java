package org.vigil.media.picture;

import java.util.BitSet;
import java.util.stream.IntStream;
import org.vigil.hash.Pixels;

/**
 * Of a picture that comes line by line or in tiles, the colours that PDQ looks at. One that never
 * came is black.
 */
public final class SampledColours implements Pixels {
  private final int[] columnSlots;
  private final int[] rowSlots;
  private final int kept;
  private final int[] colours;
  private final BitSet filled = new BitSet();

  public SampledColours(int width, int height) {
    boolean large = width > SampledRaster.SAMPLES || height > SampledRaster.SAMPLES;
    columnSlots = SampledRaster.slots(width, large);
    rowSlots = SampledRaster.slots(height, large);
    kept = count(columnSlots);
    colours = new int[kept * count(rowSlots)];
  }

  private static int count(int[] slots) {
    return IntStream.of(slots).max().orElse(0) + 1;
  }

  /** Whether any colour of this row is kept; false outside of the picture. */
  boolean keepsRow(int y) {
    return y >= 0 && y < rowSlots.length && rowSlots[y] != SampledRaster.NONE;
  }

  /** Takes a row of R, G, B whose first is at column {@code left}; what is outside is dropped. */
  void put(int left, int y, byte[] rgb, int width) {
    int end = (int) Math.min(columnSlots.length, (long) left + width);
    for (int x = Math.max(left, 0); x < end; x++) {
      if (columnSlots[x] != SampledRaster.NONE) {
        int at = 3 * (x - left);
        int slot = rowSlots[y] * kept + columnSlots[x];
        colours[slot] = (rgb[at] & 0xff) << 16 | (rgb[at + 1] & 0xff) << 8 | (rgb[at + 2] & 0xff);
        filled.set(slot);
      }
    }
  }

  /** Whether every colour came. */
  boolean whole() {
    return filled.cardinality() == colours.length;
  }

  /** Whether half of the colours came. */
  boolean half() {
    return 2 * filled.cardinality() >= colours.length;
  }

  @Override
  public int width() {
    return columnSlots.length;
  }

  @Override
  public int height() {
    return rowSlots.length;
  }

  @Override
  public int rgb(int x, int y) {
    return colours[rowSlots[y] * kept + columnSlots[x]];
  }
}
