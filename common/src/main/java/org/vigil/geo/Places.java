package org.vigil.geo;

/** Names where a point lies, from what ships with Vigil: nothing is asked of any network. */
public final class Places {
  private Places() {}

  /** The country of the point, if it is on land, and the nearest populated place, always. */
  public static Place locate(GeoPoint point) {
    var country = Countries.at(point);
    var nearest = Gazetteer.nearest(point);
    return new Place(
        country.map(Country::code).orElse(null),
        country.map(Country::name).orElse(null),
        nearest.name(),
        nearest.distanceKm());
  }
}
