package org.vigil.jobs.demo;

import java.awt.image.BufferedImage;
import org.vigil.hash.Pixels;

/** A painted picture, as the hash sees it. */
record BufferedPixels(BufferedImage picture) implements Pixels {
  @Override
  public int width() {
    return picture.getWidth();
  }

  @Override
  public int height() {
    return picture.getHeight();
  }

  @Override
  public int rgb(int x, int y) {
    return picture.getRGB(x, y) & 0xFFFFFF;
  }
}
