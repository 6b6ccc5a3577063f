package org.vigil.geo;

/**
 * A cell of about 200 by 200 metres. Of two grids, the second lies half a cell further, so that two
 * points near an edge of the one are, but for its corners, well within a cell of the other.
 *
 * @param grid 0, or 1 for the second grid
 * @param row counted from the south pole
 * @param column counted from 180 degrees west, in columns of that row
 */
public record GeoCell(int grid, long row, long column) {
  private static final double METRES_PER_DEGREE = 111_195;
  private static final double HEIGHT_DEGREES = 200 / METRES_PER_DEGREE;

  /** Near the poles a row has few columns, but some. */
  private static final double LEAST_COSINE = 0.001;

  /** The cell of one of the grids that a point lies in. */
  public static GeoCell of(GeoPoint point, int grid) {
    double shift = grid * 0.5;
    long row = (long) Math.floor((point.latitude() + 90) / HEIGHT_DEGREES + shift);
    long column = (long) Math.floor((point.longitude() + 180) / widthDegrees(row, shift) + shift);
    return new GeoCell(grid, row, column);
  }

  /** All cells of a row are as wide as in its middle. */
  private static double widthDegrees(long row, double shift) {
    double middle = (row + 0.5 - shift) * HEIGHT_DEGREES - 90;
    return HEIGHT_DEGREES / Math.max(LEAST_COSINE, Math.cos(Math.toRadians(middle)));
  }

  /** The cell as a key. */
  public String key() {
    return grid + "/" + row + "/" + column;
  }

  /** Its middle. */
  public GeoPoint middle() {
    double shift = grid * 0.5;
    double latitude = (row + 0.5 - shift) * HEIGHT_DEGREES - 90;
    double longitude = (column + 0.5 - shift) * widthDegrees(row, shift) - 180;
    return new GeoPoint(within(latitude, 90), within(longitude, 180));
  }

  private static double within(double degrees, double most) {
    return Math.max(-most, Math.min(most, degrees));
  }
}
