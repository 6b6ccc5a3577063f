package org.vigil.jobs.demo;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.RescaleOp;
import java.util.Arrays;

/** What becomes of a picture on its way from hand to hand; the metadata is lost. */
final class Copies {
  private Copies() {}

  static byte[] resized(byte[] file, int width) {
    return Jpeg.encode(scaled(Jpeg.decode(file), width), 0.8f);
  }

  /** Encoded again, at a quality from 0 to 1. */
  static byte[] recompressed(byte[] file, float quality) {
    return Jpeg.encode(Jpeg.decode(file), quality);
  }

  static byte[] brightened(byte[] file) {
    BufferedImage picture = Jpeg.decode(file);
    new RescaleOp(1.08f, 6, null).filter(picture, picture);
    return Jpeg.encode(picture, 0.8f);
  }

  static byte[] mirrored(byte[] file) {
    BufferedImage picture = Jpeg.decode(file);
    int width = picture.getWidth();
    BufferedImage mirrored = blank(width, picture.getHeight());
    Graphics2D graphics = mirrored.createGraphics();
    graphics.drawImage(picture, width, 0, -width, picture.getHeight(), null);
    graphics.dispose();
    return Jpeg.encode(mirrored, 0.8f);
  }

  /** The first six tenths of the file, as a broken download leaves it. */
  static byte[] truncated(byte[] file) {
    return Arrays.copyOf(file, file.length * 6 / 10);
  }

  static BufferedImage scaled(BufferedImage picture, int width) {
    int height = picture.getHeight() * width / picture.getWidth();
    BufferedImage scaled = blank(width, height);
    Graphics2D graphics = scaled.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    graphics.drawImage(picture, 0, 0, width, height, null);
    graphics.dispose();
    return scaled;
  }

  private static BufferedImage blank(int width, int height) {
    return new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
  }
}
