package org.vigil.geo;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a coordinate may be. */
class GeoPointTest {
  @ParameterizedTest
  @CsvSource({"90, 180", "90, -180", "-90, 180", "-90, -180", "-0.0, 0"})
  void takesTheCornersOfTheEarth(double latitude, double longitude) {
    assertThatNoException().isThrownBy(() -> Places.locate(new GeoPoint(latitude, longitude)));
  }

  @ParameterizedTest
  @CsvSource({
    "90.0000001, 0",
    "-91, 0",
    "0, 180.0000001",
    "0, -181",
    "NaN, 0",
    "0, NaN",
    "Infinity, 0",
    "0, -Infinity",
    "4e300, 4e300"
  })
  void refusesWhatIsNotOnTheEarth(double latitude, double longitude) {
    assertThatIllegalArgumentException().isThrownBy(() -> new GeoPoint(latitude, longitude));
  }
}
