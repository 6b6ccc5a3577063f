package org.vigil.geo;

import java.util.ArrayList;
import java.util.List;

/**
 * One place of the gazetteer.
 *
 * @param name as GeoNames writes it
 * @param countryCode ISO 3166-1 alpha-2
 * @param point its centre, to 0.0001 degrees: 11 m
 */
record PopulatedPlace(String name, String countryCode, GeoPoint point) {
  static final double STEPS_PER_DEGREE = 10_000;

  /**
   * The shipped places: a country's code on a line of its own, then its places as {@code name TAB
   * north TAB east}, in steps from the place before (or from 0, 0).
   */
  static List<PopulatedPlace> all() {
    var places = new ArrayList<PopulatedPlace>();
    String countryCode = "";
    int north = 0;
    int east = 0;
    for (String line : ShippedText.lines("places.tsv.gz")) {
      var cells = line.split("\t", -1);
      if (cells.length == 1) {
        countryCode = line;
        north = 0;
        east = 0;
      } else {
        north += Integer.parseInt(cells[1]);
        east += Integer.parseInt(cells[2]);
        var point = new GeoPoint(north / STEPS_PER_DEGREE, east / STEPS_PER_DEGREE);
        places.add(new PopulatedPlace(cells[0], countryCode, point));
      }
    }
    return places;
  }
}
