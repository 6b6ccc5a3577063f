package org.vigil.jobs.demo.scene;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.RadialGradientPaint;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.SplittableRandom;

/**
 * A surface of 1200 x 900 units, whatever its size in pixels, with chance that repeats itself. No
 * fonts, which differ between machines.
 */
final class Canvas {
  static final int WIDTH = 1200;
  static final int HEIGHT = 900;

  private final Graphics2D graphics;
  private final SplittableRandom random;

  Canvas(Graphics2D graphics, SplittableRandom random) {
    this.graphics = graphics;
    this.random = random;
  }

  // Chance.

  double between(double low, double high) {
    return random.nextDouble(low, high);
  }

  int count(int low, int high) {
    return random.nextInt(low, high + 1);
  }

  boolean chance(double probability) {
    return random.nextDouble() < probability;
  }

  /** One of these colours, as 0xRRGGBB. */
  Color oneOf(int... colours) {
    return new Color(colours[random.nextInt(colours.length)]);
  }

  // Colour.

  /** The colour, lighter (above 1) or darker (below 1). */
  static Color shade(Color colour, double factor) {
    return new Color(
        level(colour.getRed() * factor),
        level(colour.getGreen() * factor),
        level(colour.getBlue() * factor),
        colour.getAlpha());
  }

  /** The colour, let through: opacity from 0 to 1. */
  static Color glaze(Color colour, double opacity) {
    return new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), (int) (opacity * 255));
  }

  /** A colour that goes over into another from height y0 to y1. */
  static Paint fade(double y0, Color from, double y1, Color to) {
    return new GradientPaint(0, (float) y0, from, 0, (float) y1, to);
  }

  private static int level(double value) {
    return (int) Math.max(0, Math.min(255, value));
  }

  // Shapes.

  Canvas box(double x, double y, double width, double height, Paint paint) {
    graphics.setPaint(paint);
    graphics.fill(new Rectangle2D.Double(x, y, width, height));
    return this;
  }

  /** An ellipse around its middle. */
  Canvas disc(double x, double y, double halfWidth, double halfHeight, Paint paint) {
    graphics.setPaint(paint);
    graphics.fill(
        new Ellipse2D.Double(x - halfWidth, y - halfHeight, 2 * halfWidth, 2 * halfHeight));
    return this;
  }

  /** A ball, lit from the upper left. */
  Canvas ball(double x, double y, double radius, Color colour) {
    float[] stops = {0, 0.55f, 1};
    Color[] tones = {shade(colour, 1.5), colour, shade(colour, 0.45)};
    float reach = (float) (radius * 1.6);
    return disc(
        x,
        y,
        radius,
        radius,
        new RadialGradientPaint(
            (float) (x - radius / 3), (float) (y - radius / 3), reach, stops, tones));
  }

  /** Light that fades away from its source. */
  Canvas glow(double x, double y, double radius, Color colour) {
    float[] stops = {0, 1};
    Color[] tones = {colour, glaze(colour, 0)};
    return disc(
        x,
        y,
        radius,
        radius,
        new RadialGradientPaint((float) x, (float) y, (float) radius, stops, tones));
  }

  /** A polygon through x, y, x, y ... */
  Canvas polygon(Paint paint, double... points) {
    Path2D path = new Path2D.Double();
    path.moveTo(points[0], points[1]);
    for (int at = 2; at < points.length; at += 2) {
      path.lineTo(points[at], points[at + 1]);
    }
    path.closePath();
    graphics.setPaint(paint);
    graphics.fill(path);
    return this;
  }

  /** The width and colour of the lines that follow. */
  Canvas pen(double width, Paint paint) {
    graphics.setPaint(paint);
    graphics.setStroke(
        new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    return this;
  }

  Canvas line(double x0, double y0, double x1, double y1) {
    graphics.draw(new Line2D.Double(x0, y0, x1, y1));
    return this;
  }

  /** An outline around its middle. */
  Canvas ring(double x, double y, double halfWidth, double halfHeight) {
    graphics.draw(
        new Ellipse2D.Double(x - halfWidth, y - halfHeight, 2 * halfWidth, 2 * halfHeight));
    return this;
  }

  // Textures.

  /** Ground with a rolling upper edge, down to the lower edge of the canvas. */
  Canvas ridge(double y, double roughness, Paint paint) {
    double[] phases = {between(0, 6), between(0, 6), between(0, 6), between(0, 6)};
    Path2D path = new Path2D.Double();
    path.moveTo(-20, HEIGHT + 20);
    for (int x = -20; x <= WIDTH + 20; x += 8) {
      double up = 0;
      for (int octave = 0; octave < phases.length; octave++) {
        double pitch = 0.004 * (1 << octave);
        up += StrictMath.sin(x * pitch + phases[octave]) * roughness / (1 << octave);
      }
      path.lineTo(x, y - up);
    }
    path.lineTo(WIDTH + 20, HEIGHT + 20);
    path.closePath();
    graphics.setPaint(paint);
    graphics.fill(path);
    return this;
  }

  /** Specks such as leaves and gravel in a box; the lower the larger. */
  Canvas specks(int count, Rectangle2D.Double where, double size, int... colours) {
    for (int speck = 0; speck < count; speck++) {
      double down = between(0, 1);
      double radius = size * between(0.4, 1) * (0.6 + 0.6 * down);
      disc(
          where.x + between(0, 1) * where.width,
          where.y + down * where.height,
          radius,
          radius * between(0.5, 1),
          oneOf(colours));
    }
    return this;
  }

  /** Short level strokes: glints on water, ripples in sand; the lower the longer. */
  Canvas ripples(int count, Rectangle2D.Double where, double length, int... colours) {
    for (int ripple = 0; ripple < count; ripple++) {
      double down = between(0, 1);
      double x = where.x + between(-0.05, 1) * where.width;
      double y = where.y + down * where.height;
      double reach = length * between(0.4, 1) * (0.4 + down);
      pen(1.5 + 3.5 * down, glaze(oneOf(colours), 0.7)).line(x, y, x + reach, y);
    }
    return this;
  }

  static Rectangle2D.Double area(double x, double y, double width, double height) {
    return new Rectangle2D.Double(x, y, width, height);
  }
}
