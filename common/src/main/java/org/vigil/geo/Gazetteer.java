package org.vigil.geo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.List;

/**
 * The nearest populated place to a point: towns and villages of GeoNames with 1,000 people or more,
 * and seats of administration. Read once per JVM, into arrays of about 8 MB.
 */
public final class Gazetteer {
  private static final double EARTH_RADIUS_KM = 6371.0088;
  private static final Gazetteer SHIPPED = new Gazetteer(PopulatedPlace.all());

  private final SphereTree tree;
  private final String[] countryCodes;
  private final byte[] names;
  private final int[] nameEnds;

  /** A gazetteer of at least one place. */
  Gazetteer(List<PopulatedPlace> places) {
    tree = new SphereTree(places.stream().map(PopulatedPlace::point).toList());
    countryCodes = places.stream().map(PopulatedPlace::countryCode).toArray(String[]::new);
    nameEnds = new int[places.size()];
    var text = new ByteArrayOutputStream();
    for (int i = 0; i < nameEnds.length; i++) {
      text.writeBytes(places.get(i).name().getBytes(UTF_8));
      nameEnds[i] = text.size();
    }
    names = text.toByteArray();
  }

  /** The nearest of all shipped places, by great circle. */
  public static NearestPlace nearest(GeoPoint point) {
    return SHIPPED.nearestTo(point);
  }

  NearestPlace nearestTo(GeoPoint point) {
    var neighbour = tree.nearest(point);
    double angle = 2 * Math.asin(Math.min(1, neighbour.chord() / 2));
    int item = neighbour.item();
    return new NearestPlace(name(item), countryCodes[item], EARTH_RADIUS_KM * angle);
  }

  private String name(int item) {
    int start = item == 0 ? 0 : nameEnds[item - 1];
    return new String(names, start, nameEnds[item] - start, UTF_8);
  }
}
