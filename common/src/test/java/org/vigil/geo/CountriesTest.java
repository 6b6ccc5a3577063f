package org.vigil.geo;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Points and their countries. */
class CountriesTest {
  @ParameterizedTest
  @CsvSource({
    "52.5200, 13.4050, DE, Germany",
    "38.7223, -9.1393, PT, Portugal",
    "21.3069, -157.8583, US, United States of America",
    "55.6761, 12.5683, DK, Denmark",
    "52.3676, 4.9041, NL, Netherlands",
    "39.9042, 116.4074, CN, China",
    "-18.1416, 178.4419, FJ, Fiji",
    "42.6629, 21.1655, XK, Kosovo",
    "-90, 0, AQ, Antarctica"
  })
  void namesTheCountry(double latitude, double longitude, String code, String name) {
    assertThat(Countries.at(new GeoPoint(latitude, longitude))).contains(new Country(code, name));
  }

  @ParameterizedTest
  @CsvSource({
    "41.9029, 12.4534, VA", // within Rome
    "41.8902, 12.4922, IT",
    "43.9424, 12.4578, SM",
    "-29.6100, 28.2336, LS",
    "22.3193, 114.1694, HK",
    "22.5431, 114.0579, CN", // Shenzhen, next to it
    "16.2411, -61.5331, GP", // Guadeloupe
    "18.4655, -66.1057, PR",
    "78.2232, 15.6267, SJ" // Svalbard
  })
  void prefersTheTerritoryThatHasItsOwnCode(double latitude, double longitude, String code) {
    assertThat(code(latitude, longitude)).isEqualTo(code);
  }

  @ParameterizedTest
  @CsvSource({
    "48.8566, 2.3522, FR", // FX
    "28.1235, -15.4363, ES", // IC
    "35.8894, -5.3213, ES", // EA
    "-7.9467, -14.3559, SH", // AC
    "35.3390, 33.3190, CY", // no code at all
    "44.9521, 34.1024, UA"
  })
  void knowsNoCodeThatIsoOnlyReserves(double latitude, double longitude, String code) {
    assertThat(code(latitude, longitude)).isEqualTo(code);
  }

  @ParameterizedTest
  @CsvSource({"179.9", "179.99999", "180", "-180", "-179.99999", "-179.9"})
  void seesTaveuniOnBothSidesOfTheAntimeridian(double longitude) {
    assertThat(code(-16.85, longitude)).isEqualTo("FJ");
  }

  @ParameterizedTest
  @CsvSource({"179.9999", "180", "-180", "-179.9999"})
  void leavesNoGapInWrangelIslandAtTheAntimeridian(double longitude) {
    assertThat(code(71.2, longitude)).isEqualTo("RU");
  }

  @ParameterizedTest
  @CsvSource({"30, -40", "0, 0", "90, 0", "90, 180", "-40, -180", "-40, 180", "21.87, 33.74"})
  void knowsNoCountryAtSeaNorInNoMansLand(double latitude, double longitude) {
    assertThat(Countries.at(new GeoPoint(latitude, longitude))).isEmpty();
  }

  @Test
  void agreesWithTheGazetteerButForDisputedAndThinBorders() {
    var places = PopulatedPlace.all();
    var exceptions =
        places.stream()
            .map(place -> place.countryCode() + " as " + code(place.point()))
            .filter(pair -> !pair.startsWith(pair.substring(pair.length() - 2)))
            .collect(groupingBy(identity(), counting()));

    assertThat(exceptions.values().stream().mapToLong(Long::longValue).sum())
        .isLessThan(places.size() / 1000);
    exceptions.values().removeIf(count -> count <= 4);
    assertThat(exceptions).containsOnlyKeys("EH as MA", "IL as PS", "PS as IL", "GM as SN");
  }

  @Test
  void usesCodesOfIsoOnlyAndOneNameForEach() {
    var countries =
        ShippedText.lines("countries.tsv.gz").stream()
            .map(line -> line.split("\t", -1))
            .map(cells -> new Country(cells[0], cells[1]))
            .distinct()
            .toList();

    assertThat(countries).extracting(Country::code).doesNotHaveDuplicates().contains("XK");
    assertThat(countries)
        .extracting(Country::code)
        .filteredOn(code -> !code.equals("XK"))
        .isSubsetOf(Set.of(Locale.getISOCountries()));
  }

  private static String code(double latitude, double longitude) {
    return code(new GeoPoint(latitude, longitude));
  }

  private static String code(GeoPoint point) {
    return Countries.at(point).map(Country::code).orElse("--");
  }
}
