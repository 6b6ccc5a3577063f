package org.vigil.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Cells of about 200 metres. */
class GeoCellTest {
  private static final double METRES_PER_DEGREE = 111_195;

  private static GeoPoint north(GeoPoint from, double metres) {
    return new GeoPoint(from.latitude() + metres / METRES_PER_DEGREE, from.longitude());
  }

  private static boolean together(GeoPoint one, GeoPoint other) {
    return GeoCell.of(one, 0).equals(GeoCell.of(other, 0))
        || GeoCell.of(one, 1).equals(GeoCell.of(other, 1));
  }

  @Test
  void pointsOnBothSidesOfAnEdgeShareACellOfTheSecondGrid() {
    GeoPoint middle = GeoCell.of(new GeoPoint(52.1, 4.3), 0).middle();
    GeoPoint south = north(middle, 95);
    GeoPoint north = north(middle, 105);
    assertThat(GeoCell.of(south, 0)).isNotEqualTo(GeoCell.of(north, 0));
    assertThat(together(south, north)).isTrue();
  }

  @Test
  void pointsThatAreFarApartShareNone() {
    GeoPoint here = new GeoPoint(-33.86, 151.21);
    assertThat(together(here, north(here, 300))).isFalse();
    assertThat(together(here, new GeoPoint(-33.86, 151.2145))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "69.65, 18.96", "-89.9999, 12", "90, 180", "-90, -180", "51.5, -179.9999"})
  void theMiddleOfACellIsNear(double latitude, double longitude) {
    GeoPoint point = new GeoPoint(latitude, longitude);
    for (int grid = 0; grid <= 1; grid++) {
      GeoPoint middle = GeoCell.of(point, grid).middle();
      assertThat(middle.latitude()).isCloseTo(latitude, within(101 / METRES_PER_DEGREE));
    }
  }
}
