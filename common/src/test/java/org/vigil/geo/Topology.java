package org.vigil.geo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateList;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.simplify.DouglasPeuckerSimplifier;

/**
 * A world in TopoJSON: countries that share a border share its arc, so that a thinned border stays
 * one line. Longitudes run on over the antimeridian, without a jump.
 */
final class Topology {
  private static final GeometryFactory GEOMETRY = new GeometryFactory();

  private final JsonNode root;
  private final List<LineString> arcs = new ArrayList<>();

  Topology(JsonNode root, double toleranceDegrees) {
    this.root = root;
    for (var arc : root.get("arcs")) {
      var line = GEOMETRY.createLineString(unwrapped(degrees(arc)));
      arcs.add((LineString) DouglasPeuckerSimplifier.simplify(line, toleranceDegrees));
    }
  }

  /** All land, in degrees; what crosses the antimeridian may be a turn away. */
  List<Geometry> land() {
    var land = new ArrayList<Geometry>();
    root.at("/objects/land/geometries")
        .forEach(member -> member.get("arcs").forEach(rings -> land.add(polygon(rings))));
    return land;
  }

  /** The arcs that two countries share. */
  List<LineString> borders() {
    Map<Integer, Set<JsonNode>> countries = new HashMap<>();
    for (var country : root.at("/objects/countries/geometries")) {
      indices(country.path("arcs"))
          .forEach(arc -> countries.computeIfAbsent(arc, any -> new HashSet<>()).add(country));
    }
    return IntStream.range(0, arcs.size())
        .filter(arc -> countries.getOrDefault(arc, Set.of()).size() > 1)
        .mapToObj(arcs::get)
        .toList();
  }

  /** The indices of arcs, at whatever depth the kind of geometry has them. */
  private static List<Integer> indices(JsonNode numbers) {
    if (numbers.isInt()) {
      return List.of(index(numbers));
    }
    var indices = new ArrayList<Integer>();
    numbers.forEach(inner -> indices.addAll(indices(inner)));
    return indices;
  }

  /** A reversed arc is written as the complement of its index. */
  private static int index(JsonNode number) {
    return isReversed(number) ? ~number.intValue() : number.intValue();
  }

  private static boolean isReversed(JsonNode number) {
    return number.intValue() < 0;
  }

  private Coordinate[] degrees(JsonNode arc) {
    var scale = root.at("/transform/scale");
    var translate = root.at("/transform/translate");
    var degrees = new Coordinate[arc.size()];
    long column = 0;
    long row = 0;
    for (int i = 0; i < degrees.length; i++) {
      column += arc.at("/" + i + "/0").intValue();
      row += arc.at("/" + i + "/1").intValue();
      degrees[i] =
          new Coordinate(
              column * scale.get(0).asDouble() + translate.get(0).asDouble(),
              row * scale.get(1).asDouble() + translate.get(1).asDouble());
    }
    return degrees;
  }

  private static Coordinate[] unwrapped(Coordinate[] line) {
    var unwrapped = new Coordinate[line.length];
    double turns = 0;
    for (int i = 0; i < line.length; i++) {
      if (i > 0) {
        turns -= Math.rint((line[i].x - line[i - 1].x) / 360);
      }
      unwrapped[i] = new Coordinate(line[i].x + 360 * turns, line[i].y);
    }
    return unwrapped;
  }

  /** The first ring is the shell, the others are holes; the shell's middle is in the first turn. */
  private Geometry polygon(JsonNode rings) {
    var outlines = new ArrayList<LinearRing>();
    rings.forEach(ring -> outlines.add(ring(ring)));
    var holes = outlines.subList(1, outlines.size()).toArray(LinearRing[]::new);
    return GeometryFixer.fix(GEOMETRY.createPolygon(outlines.get(0), holes));
  }

  private LinearRing ring(JsonNode numbers) {
    var joined = new CoordinateList();
    for (var number : numbers) {
      joined.add(arcs.get(index(number)).getCoordinates(), false, !isReversed(number));
    }
    var ring = closed(unwrapped(joined.toCoordinateArray()));
    return ring.length < 4 ? GEOMETRY.createLinearRing() : centred(GEOMETRY.createLinearRing(ring));
  }

  /** A coast that runs once around the earth is closed along the south pole. */
  private static Coordinate[] closed(Coordinate[] coast) {
    var ring = new CoordinateList(coast);
    double start = coast[0].x;
    double end = coast[coast.length - 1].x;
    if (Math.abs(end - start) > 180) {
      ring.add(new Coordinate(end, -90));
      ring.add(new Coordinate(start, -90));
    }
    ring.closeRing();
    return ring.toCoordinateArray();
  }

  private static LinearRing centred(LinearRing ring) {
    double turns = Math.rint(ring.getEnvelopeInternal().centre().x / 360);
    return (LinearRing) AffineTransformation.translationInstance(-360 * turns, 0).transform(ring);
  }
}
