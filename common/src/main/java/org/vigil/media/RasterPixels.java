package org.vigil.media;

import java.awt.color.ColorSpace;
import java.awt.image.ColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.util.stream.IntStream;
import org.vigil.hash.Pixels;

/**
 * The stored samples of a decoded picture as colours: no profile is applied and alpha is ignored,
 * as in the PDQ reference. Inks become light by the plain product (1 - ink)(1 - black).
 */
final class RasterPixels implements Pixels {
  /** Of more columns a row is not kept. */
  private static final int MOST_COLUMNS = 1 << 16;

  private final Raster raster;
  private final ColorModel colours;
  private final int[] pixel;
  private final int[][] levels;
  private final boolean inks;

  /**
   * A picture with its colours.
   *
   * @throws IllegalArgumentException when its samples are none of 1 to 16 bits of grey, RGB, CMYK
   *     or a palette: better no hash than a wrong one
   */
  RasterPixels(ColorModel colours, Raster raster) {
    this.colours = colours;
    this.raster = raster;
    this.pixel = new int[raster.getNumBands()];
    this.levels = new int[pixel.length][];
    int type = colours.getColorSpace().getType();
    this.inks = type == ColorSpace.TYPE_CMYK && pixel.length >= 4;
    boolean light = type == ColorSpace.TYPE_RGB || type == ColorSpace.TYPE_GRAY;
    require(inks || light, "colour space");
    require(type != ColorSpace.TYPE_RGB || pixel.length >= 3 || indexed(), "bands");
    int dataType = raster.getSampleModel().getDataType();
    require(dataType <= DataBuffer.TYPE_USHORT || dataType == DataBuffer.TYPE_INT, "samples");
    for (int band = 0; band < levels.length; band++) {
      int bits = raster.getSampleModel().getSampleSize(band);
      require(bits >= 1 && bits <= 16, "samples");
      boolean asBefore = band > 0 && levels[band - 1].length == 1 << bits;
      levels[band] = asBefore ? levels[band - 1] : levels(bits);
    }
  }

  /** For each sample of so many bits one of 256 levels. */
  private static int[] levels(int bits) {
    int max = (1 << bits) - 1;
    return IntStream.rangeClosed(0, max).map(sample -> sample * 255 / max).toArray();
  }

  private static void require(boolean known, String what) {
    if (!known) {
      throw new IllegalArgumentException("Unknown kind of " + what);
    }
  }

  private boolean indexed() {
    return colours instanceof IndexColorModel;
  }

  @Override
  public int width() {
    return raster.getWidth();
  }

  @Override
  public int height() {
    return raster.getHeight();
  }

  @Override
  public int rgb(int x, int y) {
    raster.getPixel(raster.getMinX() + x, raster.getMinY() + y, pixel);
    return colour(pixel, 0);
  }

  /** The same numbers: a raster gives a row of pixels at the price of a few. */
  @Override
  public float[] lumas(int[] columns, int[] rows) {
    if (width() > MOST_COLUMNS) {
      return Pixels.super.lumas(columns, rows);
    }
    float[] lumas = new float[columns.length * rows.length];
    int[] row = new int[width() * pixel.length];
    int i = 0;
    for (int y : rows) {
      raster.getPixels(raster.getMinX(), raster.getMinY() + y, width(), 1, row);
      for (int x : columns) {
        lumas[i++] = Pixels.luma(colour(row, x * pixel.length));
      }
    }
    return lumas;
  }

  /** The colour of the pixel whose samples begin here. */
  private int colour(int[] samples, int at) {
    if (colours instanceof IndexColorModel palette) {
      return palette.getRGB(samples[at]) & 0xffffff;
    }
    if (pixel.length < 3) {
      return levels[0][samples[at]] * 0x010101;
    }
    return light(samples, at, 0) << 16 | light(samples, at, 1) << 8 | light(samples, at, 2);
  }

  private int light(int[] samples, int at, int band) {
    int level = levels[band][samples[at + band]];
    return inks ? (255 - level) * (255 - levels[3][samples[at + 3]]) / 255 : level;
  }
}
