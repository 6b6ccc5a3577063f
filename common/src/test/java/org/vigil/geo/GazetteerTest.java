package org.vigil.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The nearest place, wherever the map has its seams. */
class GazetteerTest {
  private static final double KM_PER_DEGREE = 111.195;

  @ParameterizedTest
  @CsvSource({
    "38.7251, -9.1498, Lisbon, PT",
    "21.3069, -157.8583, Honolulu, US",
    "-18.1416, 178.4415, Suva, FJ",
    "-54.8019, -68.3030, Ushuaia, AR",
    "78.2232, 15.6267, Longyearbyen, SJ",
    "41.3888, 2.1590, Barcelona, ES"
  })
  void namesThePlaceOneStandsIn(double latitude, double longitude, String name, String code) {
    var nearest = Gazetteer.nearest(new GeoPoint(latitude, longitude));

    assertThat(nearest.name()).isEqualTo(name);
    assertThat(nearest.countryCode()).isEqualTo(code);
    assertThat(nearest.distanceKm()).isLessThan(3);
  }

  @ParameterizedTest
  @CsvSource({"180", "-180", "179.95", "-179.95"})
  void looksAcrossTheAntimeridian(double longitude) {
    var gazetteer = gazetteer(place("West", 0, 170), place("East", 0, -179));

    assertThat(gazetteer.nearestTo(new GeoPoint(0, longitude)).name()).isEqualTo("East");
  }

  @Test
  void looksAcrossThePole() {
    var gazetteer = gazetteer(place("Same meridian", 80, 0), place("Beyond the pole", 85, 180));
    var nearest = gazetteer.nearestTo(new GeoPoint(89, 0));

    assertThat(nearest.name()).isEqualTo("Beyond the pole");
    assertThat(nearest.distanceKm()).isCloseTo(6 * KM_PER_DEGREE, within(0.1));
  }

  @Test
  void measuresFromTheSouthPoleAlikeOnEveryMeridian() {
    var gazetteer = gazetteer(place("Base", -77.85, 166.67));

    assertThat(Stream.of(-180, -90, 0, 45, 180).map(east -> new GeoPoint(-90, east)))
        .allSatisfy(
            pole ->
                assertThat(gazetteer.nearestTo(pole).distanceKm())
                    .isCloseTo(12.15 * KM_PER_DEGREE, within(0.1)));
  }

  @Test
  void findsTheAntipodeAtHalfTheCircumference() {
    var nearest = gazetteer(place("Here", 40, -3)).nearestTo(new GeoPoint(-40, 177));

    assertThat(nearest.distanceKm()).isCloseTo(180 * KM_PER_DEGREE, within(1.0));
  }

  @Test
  void isNoFartherThanAnyOtherPlace() {
    var random = new Random(7);
    var points = Stream.generate(() -> anywhere(random)).limit(3000).toList();
    var places = points.stream().map(point -> new PopulatedPlace("p", "XX", point)).toList();
    var gazetteer = new Gazetteer(places);

    assertThat(Stream.generate(() -> anywhere(random)).limit(300))
        .allSatisfy(
            from ->
                assertThat(gazetteer.nearestTo(from).distanceKm())
                    .isCloseTo(
                        points.stream()
                            .mapToDouble(to -> haversineKm(from, to))
                            .min()
                            .orElseThrow(),
                        within(1e-6)));
  }

  @Test
  void shipsPlacesOfEveryInhabitedCountry() {
    var places = PopulatedPlace.all();

    assertThat(places).hasSizeGreaterThan(170_000);
    assertThat(places.stream().map(PopulatedPlace::countryCode).distinct().count())
        .isGreaterThan(240);
  }

  private static Gazetteer gazetteer(PopulatedPlace... places) {
    return new Gazetteer(List.of(places));
  }

  private static PopulatedPlace place(String name, double latitude, double longitude) {
    return new PopulatedPlace(name, "XX", new GeoPoint(latitude, longitude));
  }

  private static GeoPoint anywhere(Random random) {
    double latitude = Math.toDegrees(Math.asin(2 * random.nextDouble() - 1));
    return new GeoPoint(latitude, 360 * random.nextDouble() - 180);
  }

  private static double haversineKm(GeoPoint from, GeoPoint to) {
    double phi = Math.toRadians(from.latitude());
    double otherPhi = Math.toRadians(to.latitude());
    double north = Math.sin((phi - otherPhi) / 2);
    double east = Math.sin(Math.toRadians(from.longitude() - to.longitude()) / 2);
    double squared = north * north + Math.cos(phi) * Math.cos(otherPhi) * east * east;
    return 2 * 6371.0088 * Math.asin(Math.min(1, Math.sqrt(squared)));
  }
}
