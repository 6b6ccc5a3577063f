package org.vigil.geo;

import static java.util.Comparator.comparingDouble;

import java.util.List;
import java.util.Optional;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/**
 * The country of a point, from the simplified borders of country-coder: close on land, generous at
 * coasts, so that beaches and harbours are inside. Who a disputed place belongs to is theirs to
 * say, but for two areas that ISO 3166 settles: Crimea (UA) and the north of Cyprus (CY).
 */
public final class Countries {
  private static final STRtree PARTS = parts();

  private Countries() {}

  /**
   * The smallest country or territory that contains the point; empty at sea and in no man's land.
   */
  public static Optional<Country> at(GeoPoint point) {
    var coordinate = new Coordinate(point.longitude(), point.latitude());
    List<?> candidates = PARTS.query(new Envelope(coordinate));
    return candidates.stream()
        .map(Part.class::cast)
        .filter(part -> part.covers(coordinate))
        .min(comparingDouble(Part::territoryArea))
        .map(Part::country);
  }

  private static STRtree parts() {
    var parts = new STRtree();
    ShippedText.lines("countries.tsv.gz")
        .forEach(line -> addTerritory(parts, line.split("\t", -1)));
    parts.build();
    return parts;
  }

  private static void addTerritory(STRtree parts, String[] codeNameBorder) {
    var country = new Country(codeNameBorder[0], codeNameBorder[1]);
    var border = geometry(codeNameBorder[2]);
    for (int i = 0; i < border.getNumGeometries(); i++) {
      var polygon = border.getGeometryN(i);
      var inside = new IndexedPointInAreaLocator(polygon);
      parts.insert(polygon.getEnvelopeInternal(), new Part(country, border.getArea(), inside));
    }
  }

  private static Geometry geometry(String wellKnownText) {
    try {
      return new WKTReader().read(wellKnownText);
    } catch (ParseException e) {
      throw new IllegalStateException(e);
    }
  }

  /** One polygon of a territory, so that a far island widens no box that the index searches by. */
  private record Part(Country country, double territoryArea, IndexedPointInAreaLocator inside) {
    boolean covers(Coordinate coordinate) {
      return inside.locate(coordinate) != Location.EXTERIOR;
    }
  }
}
