package org.vigil.geo;

/**
 * A place on the earth, WGS 84.
 *
 * @param latitude degrees, north positive, -90 to 90
 * @param longitude degrees, east positive, -180 to 180
 */
public record GeoPoint(double latitude, double longitude) {
  public GeoPoint {
    if (!(Math.abs(latitude) <= 90)) {
      throw new IllegalArgumentException("Latitude out of range: " + latitude);
    }
    if (!(Math.abs(longitude) <= 180)) {
      throw new IllegalArgumentException("Longitude out of range: " + longitude);
    }
  }
}
