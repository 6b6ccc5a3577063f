package org.vigil.geo;

import java.util.List;

/**
 * The outlines of the world as SVG path data, in a projection that keeps areas true: Equal Earth
 * (Šavrič, Patterson, Jenny 2018, doi:10.1080/13658816.2018.1504949). Every point of the earth has
 * its place in the view box.
 */
public final class WorldMap {
  public static final int WIDTH = 1000;
  public static final int HEIGHT = 488;

  private static final double UNITS_PER_RADIUS = 184.4;
  private static final double A1 = 1.340264;
  private static final double A2 = -0.081106;
  private static final double A3 = 0.000893;
  private static final double A4 = 0.003796;
  private static final double M = Math.sqrt(3) / 2;

  private WorldMap() {}

  /** The value of the {@code viewBox} attribute that the paths and points are drawn in. */
  public static String viewBox() {
    return "0 0 " + WIDTH + " " + HEIGHT;
  }

  /** Closed path of all land, to be filled. */
  public static String land() {
    return Outlines.PATHS.get(1);
  }

  /** Open path of the borders between countries, to be stroked. */
  public static String borders() {
    return Outlines.PATHS.get(2);
  }

  /** Closed path of the edge of the map, to be filled as the sea. */
  public static String sphere() {
    return Outlines.PATHS.get(0);
  }

  /** Units from the left edge of the view box. */
  public static double x(GeoPoint point) {
    double theta = theta(point);
    double squared = theta * theta;
    double sixth = squared * squared * squared;
    double slope = A1 + 3 * A2 * squared + sixth * (7 * A3 + 9 * A4 * squared);
    double x = Math.toRadians(point.longitude()) * Math.cos(theta) / (M * slope);
    return WIDTH / 2.0 + UNITS_PER_RADIUS * x;
  }

  /** Units down from the top edge of the view box. */
  public static double y(GeoPoint point) {
    double theta = theta(point);
    double squared = theta * theta;
    double sixth = squared * squared * squared;
    double y = theta * (A1 + A2 * squared + sixth * (A3 + A4 * squared));
    return HEIGHT / 2.0 - UNITS_PER_RADIUS * y;
  }

  private static double theta(GeoPoint point) {
    return Math.asin(M * Math.sin(Math.toRadians(point.latitude())));
  }

  /** Read when first drawn, not when first projected. */
  private static final class Outlines {
    static final List<String> PATHS = ShippedText.lines("world-map.txt.gz");
  }
}
