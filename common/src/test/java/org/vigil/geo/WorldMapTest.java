package org.vigil.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.Path2D;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Outlines and points in one view box. */
class WorldMapTest {
  private static final Pattern PAIR = Pattern.compile("([Mlz]?)(-?[\\d.]+) ?(-?[\\d.]+)");

  @ParameterizedTest
  @CsvSource({"90, 180", "90, -180", "-90, 180", "-90, -180", "0, 180", "0, -180"})
  void drawsEveryPointInTheViewBox(double latitude, double longitude) {
    var point = new GeoPoint(latitude, longitude);

    assertThat(WorldMap.viewBox()).isEqualTo("0 0 1000 488");
    assertThat(WorldMap.x(point)).isBetween(0.0, 1000.0);
    assertThat(WorldMap.y(point)).isBetween(0.0, 488.0);
  }

  @Test
  void hasNullIslandInTheMiddleAndNorthUp() {
    assertThat(WorldMap.x(new GeoPoint(0, 0))).isEqualTo(500);
    assertThat(WorldMap.y(new GeoPoint(0, 0))).isEqualTo(244);
    assertThat(WorldMap.y(new GeoPoint(50, 0))).isLessThan(244);
    assertThat(WorldMap.x(new GeoPoint(0, 50))).isGreaterThan(500);
  }

  @ParameterizedTest
  @CsvSource({"30", "60", "85", "-45"})
  void keepsAreasTrue(double latitude) {
    double shrunk = Math.cos(Math.toRadians(latitude));

    assertThat(squareUnits(latitude) / squareUnits(0)).isCloseTo(shrunk, within(1e-3));
  }

  @ParameterizedTest
  @CsvSource({
    "52.52, 13.40", "-23.55, -46.63", "64.96, -19.02", "-25.0, 134.0", "-18.9, 47.5",
    "66.5, -179.5", "66.5, 179.0", "-80.0, 0.0", "-17.8, 178.0", "-85.0, 179.0"
  })
  void drawsLandWhereThereIsLand(double latitude, double longitude) {
    assertThat(isLand(latitude, longitude)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"30, -40", "42, 50", "35, 18", "70, 0", "89, 90", "0, -180", "0, 180", "-55, 90"})
  void drawsSeaWhereThereIsSea(double latitude, double longitude) {
    assertThat(isLand(latitude, longitude)).isFalse();
  }

  @Test
  void isPlainPathDataOfModestLength() {
    var paths = WorldMap.sphere() + WorldMap.land() + WorldMap.borders();

    assertThat(paths).matches("[Mlz0-9. -]+").hasSizeLessThan(140_000);
    assertThat(WorldMap.borders()).doesNotContain("z");
  }

  private static boolean isLand(double latitude, double longitude) {
    var point = new GeoPoint(latitude, longitude);
    return area(WorldMap.land()).contains(WorldMap.x(point), WorldMap.y(point));
  }

  private static Path2D area(String pathData) {
    var area = new Path2D.Double();
    for (var pairs = PAIR.matcher(pathData); pairs.find(); ) {
      double x = Double.parseDouble(pairs.group(2));
      double y = Double.parseDouble(pairs.group(3));
      if (pairs.group(1).equals("M")) {
        area.moveTo(x, y);
      } else {
        var last = area.getCurrentPoint();
        area.lineTo(last.getX() + x, last.getY() + y);
      }
    }
    return area;
  }

  private static double squareUnits(double latitude) {
    var south = new GeoPoint(latitude - 0.05, 0);
    var north = new GeoPoint(latitude + 0.05, 0);
    var east = new GeoPoint(latitude, 0.1);
    return (WorldMap.y(south) - WorldMap.y(north)) * (WorldMap.x(east) - WorldMap.x(south));
  }
}
