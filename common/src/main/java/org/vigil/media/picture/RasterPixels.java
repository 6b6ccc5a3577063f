package org.vigil.media.picture;

import java.awt.color.ColorSpace;
import java.awt.image.ColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.util.function.IntUnaryOperator;
import org.vigil.hash.Pixels;

/**
 * The stored samples of a decoded picture as colours: no profile is applied and alpha is ignored,
 * as in the PDQ reference. Inks become light by the plain product (1 - ink)(1 - black).
 */
public final class RasterPixels implements Pixels {
  /** Of more columns a row is not kept. */
  private static final int MOST_COLUMNS = 1 << 16;

  private final Raster raster;
  private final ColorModel colours;
  private final int[] samples;
  private final int[] max;
  private final boolean inks;

  /**
   * A picture with its colours.
   *
   * @throws IllegalArgumentException when its samples are none of 1 to 16 bits of grey, RGB, CMYK
   *     or a palette: better no hash than a wrong one
   */
  public RasterPixels(ColorModel colours, Raster raster) {
    this.colours = colours;
    this.raster = raster;
    this.samples = new int[raster.getNumBands()];
    this.max = new int[samples.length];
    int type = colours.getColorSpace().getType();
    this.inks = type == ColorSpace.TYPE_CMYK && samples.length >= 4;
    boolean light = type == ColorSpace.TYPE_RGB || type == ColorSpace.TYPE_GRAY;
    require(inks || light, "colour space");
    require(type != ColorSpace.TYPE_RGB || samples.length >= 3 || indexed(), "bands");
    int dataType = raster.getSampleModel().getDataType();
    require(dataType <= DataBuffer.TYPE_USHORT || dataType == DataBuffer.TYPE_INT, "samples");
    for (int band = 0; band < max.length; band++) {
      int bits = raster.getSampleModel().getSampleSize(band);
      require(bits >= 1 && bits <= 16, "samples");
      max[band] = (1 << bits) - 1;
    }
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
    raster.getPixel(raster.getMinX() + x, raster.getMinY() + y, samples);
    if (colours instanceof IndexColorModel palette) {
      return palette.getRGB(samples[0]) & 0xffffff;
    }
    if (samples.length < 3) {
      return level(0) * 0x010101;
    }
    return light(0) << 16 | light(1) << 8 | light(2);
  }

  private int light(int band) {
    return inks ? (255 - level(band)) * (255 - level(3)) / 255 : level(band);
  }

  private int level(int band) {
    return level(band, samples[band]);
  }

  /** A sample as one of 256 levels. */
  private int level(int band, int sample) {
    return sample * 255 / max[band];
  }

  /** The same numbers: a raster gives a row of pixels at the price of a few. */
  @Override
  public float[] lumas(int[] columns, int[] rows) {
    if (inks || width() > MOST_COLUMNS) {
      return Pixels.super.lumas(columns, rows);
    }
    float[] lumas = new float[columns.length * rows.length];
    float[][] shares = shares();
    int[] row = new int[width() * samples.length];
    int i = 0;
    for (int y : rows) {
      raster.getPixels(raster.getMinX(), raster.getMinY() + y, width(), 1, row);
      for (int x : columns) {
        int at = x * samples.length;
        float luma = shares[0][row[at]];
        lumas[i++] =
            shares.length == 1 ? luma : luma + shares[1][row[at + 1]] + shares[2][row[at + 2]];
      }
    }
    return lumas;
  }

  /** What each sample of a band adds to the luma of its pixel: of one band, or of three. */
  private float[][] shares() {
    if (colours instanceof IndexColorModel palette) {
      int last = Math.min(max[0], (1 << palette.getPixelSize()) - 1);
      return new float[][] {shares(last, sample -> palette.getRGB(sample) & 0xffffff)};
    }
    if (samples.length < 3) {
      return new float[][] {shares(max[0], sample -> level(0, sample) * 0x010101)};
    }
    return new float[][] {
      shares(max[0], sample -> level(0, sample) << 16),
      shares(max[1], sample -> level(1, sample) << 8),
      shares(max[2], sample -> level(2, sample))
    };
  }

  private static float[] shares(int last, IntUnaryOperator colour) {
    float[] shares = new float[last + 1];
    for (int sample = 0; sample <= last; sample++) {
      shares[sample] = Pixels.luma(colour.applyAsInt(sample));
    }
    return shares;
  }
}
