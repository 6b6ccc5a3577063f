package org.vigil.jobs.demo.scene;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;

/** What a camera adds to a scene: its exposure, darker corners and grain. */
final class Lens {
  /** In 256ths. */
  private static final int[] EXPOSURES = {256, 262, 250, 265, 254, 247, 259};

  private static final int GRAIN = 9;
  private static final int CORNER_LOSS = 36;

  private Lens() {}

  static void expose(BufferedImage picture, int moment) {
    int[] pixels = ((DataBufferInt) picture.getRaster().getDataBuffer()).getData();
    int width = picture.getWidth();
    int height = picture.getHeight();
    int exposure = EXPOSURES[moment % EXPOSURES.length];
    int[] columns = losses(width);
    int[] rows = losses(height);
    int noise = moment * 0x9E3779B9 + 1;
    for (int y = 0, at = 0; y < height; y++) {
      for (int x = 0; x < width; x++, at++) {
        int gain = exposure - columns[x] - rows[y];
        noise = noise * 1664525 + 1013904223;
        pixels[at] = developed(pixels[at], gain, (noise >>> 16) % GRAIN - GRAIN / 2);
      }
    }
  }

  /** What each place along a side loses of its gain: nothing in the middle. */
  private static int[] losses(int length) {
    int[] losses = new int[length];
    for (int at = 0; at < length; at++) {
      double out = 2.0 * at / length - 1;
      losses[at] = (int) (CORNER_LOSS * out * out);
    }
    return losses;
  }

  /** One pixel: each channel times gain / 256, plus the grain. */
  private static int developed(int rgb, int gain, int grain) {
    int red = level((rgb >> 16) & 0xFF, gain, grain);
    int green = level((rgb >> 8) & 0xFF, gain, grain);
    int blue = level(rgb & 0xFF, gain, grain);
    return (red << 16) | (green << 8) | blue;
  }

  private static int level(int light, int gain, int grain) {
    return Math.max(0, Math.min(255, ((light * gain) >> 8) + grain));
  }
}
