package org.vigil.media;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** Pictures drawn for tests. */
public final class Pictures {
  private Pictures() {}

  /** A gradient with some shapes on it, so that it has a hash of good quality. */
  public static BufferedImage drawn(int width, int height, int type) {
    BufferedImage image = new BufferedImage(width, height, type);
    Graphics2D pen = image.createGraphics();
    pen.setPaint(new GradientPaint(0, 0, Color.ORANGE, width, height, Color.BLUE));
    pen.fillRect(0, 0, width, height);
    pen.setColor(Color.WHITE);
    pen.fillOval(width / 8, height / 8, width / 2, height / 3);
    pen.setColor(Color.DARK_GRAY);
    pen.fillRect(width / 2, height / 2, width / 3, height / 3);
    pen.dispose();
    return image;
  }

  public static byte[] encoded(BufferedImage image, String format) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      if (!ImageIO.write(image, format, bytes)) {
        throw new IllegalArgumentException("No writer for " + format);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  public static byte[] jpeg(int width, int height) {
    return encoded(drawn(width, height, BufferedImage.TYPE_INT_RGB), "jpeg");
  }

  public static byte[] png(int width, int height) {
    return encoded(drawn(width, height, BufferedImage.TYPE_INT_RGB), "png");
  }
}
