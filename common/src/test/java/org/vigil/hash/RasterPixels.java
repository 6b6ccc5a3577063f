package org.vigil.hash;

import java.awt.image.Raster;

/** Samples as they were decoded: BufferedImage.getRGB would convert greys to another gamma. */
record RasterPixels(Raster raster) implements Pixels {
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
    int last = raster.getNumBands() - 1;
    int red = raster.getSample(x, y, 0);
    int green = raster.getSample(x, y, last / 2);
    int blue = raster.getSample(x, y, last);
    return red << 16 | green << 8 | blue;
  }
}
