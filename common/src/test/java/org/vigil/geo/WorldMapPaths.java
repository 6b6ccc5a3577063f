package org.vigil.geo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.locationtech.jts.algorithm.Area;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateList;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.locationtech.jts.geom.util.LinearComponentExtracter;
import org.locationtech.jts.geom.util.PolygonExtracter;

/**
 * Cuts a world at the antimeridian, projects it onto the {@link WorldMap} and writes it as SVG
 * paths.
 */
final class WorldMapPaths {
  private static final double TOLERANCE_DEGREES = 0.08;
  private static final double SMALLEST_ISLAND_SQUARE_UNITS = 0.05;
  private static final int EDGE_STEP_DEGREES = 5;
  private static final Geometry WORLD =
      new GeometryFactory().toGeometry(new Envelope(-180, 180, -90, 90));

  private WorldMapPaths() {}

  /** What {@link WorldMap} ships: the sphere, the land, the borders. */
  static List<String> lines(JsonNode topoJson) {
    var world = new Topology(topoJson, TOLERANCE_DEGREES);
    var borders =
        world.borders().stream().map(line -> SvgPath.open(projected(line.getCoordinates())));
    var land = world.land().stream().flatMap(WorldMapPaths::cut).flatMap(WorldMapPaths::outlines);
    return List.of(
        sphere(), land.collect(Collectors.joining()), borders.collect(Collectors.joining()));
  }

  private static String sphere() {
    var west = new CoordinateList();
    var east = new CoordinateList();
    for (int latitude = -90; latitude <= 90; latitude += EDGE_STEP_DEGREES) {
      west.add(new Coordinate(-180, latitude));
      east.add(new Coordinate(180, -latitude));
    }
    west.addAll(east);
    return SvgPath.closed(projected(west.toCoordinateArray()));
  }

  private static Stream<Geometry> cut(Geometry area) {
    return IntStream.rangeClosed(-1, 1)
        .mapToObj(turn -> AffineTransformation.translationInstance(360 * turn, 0).transform(area))
        .map(WORLD::intersection);
  }

  private static Stream<String> outlines(Geometry area) {
    List<?> polygons = PolygonExtracter.getPolygons(area);
    return polygons.stream()
        .flatMap(
            polygon -> ((List<?>) LinearComponentExtracter.getLines((Geometry) polygon)).stream())
        .map(ring -> projected(((Geometry) ring).getCoordinates()))
        .filter(ring -> Area.ofRing(ring) >= SMALLEST_ISLAND_SQUARE_UNITS)
        .map(SvgPath::closed);
  }

  private static Coordinate[] projected(Coordinate[] degrees) {
    return Stream.of(degrees).map(WorldMapPaths::projected).toArray(Coordinate[]::new);
  }

  private static Coordinate projected(Coordinate degrees) {
    var point = new GeoPoint(degrees.y, Math.max(-180, Math.min(180, degrees.x)));
    return new Coordinate(WorldMap.x(point), WorldMap.y(point));
  }
}
