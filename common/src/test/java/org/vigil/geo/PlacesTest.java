package org.vigil.geo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A point becomes words. */
class PlacesTest {
  @Test
  void namesCountryAndPlaceOnLand() {
    var place = Places.locate(new GeoPoint(52.5244, 13.4105));

    assertThat(place.countryCode()).isEqualTo("DE");
    assertThat(place.country()).isEqualTo("Germany");
    assertThat(place.nearest()).isEqualTo("Berlin");
    assertThat(place.distanceKm()).isLessThan(1);
  }

  @Test
  void namesOnlyTheNearestPlaceAtSea() {
    var place = Places.locate(new GeoPoint(30, -40));

    assertThat(place.countryCode()).isNull();
    assertThat(place.country()).isNull();
    assertThat(place.nearest()).isNotEmpty();
    assertThat(place.distanceKm()).isBetween(1000.0, 2000.0);
  }
}
