package org.vigil.geo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whose time an offset is. */
final class OffsetCountriesTest {
  private static List<String> names(String offset, String local) {
    return OffsetCountries.of(ZoneOffset.of(offset), LocalDateTime.parse(local)).stream()
        .map(Country::name)
        .toList();
  }

  @Test
  void namesTheCountriesOfAnOffset() {
    assertThat(names("+05:30", "2026-05-03T10:00:00")).containsExactly("India", "Sri Lanka");
    assertThat(names("+05:45", "2026-05-03T10:00:00")).containsExactly("Nepal");
  }

  @Test
  void countsSummerTime() {
    assertThat(names("+02:00", "2026-07-01T12:00:00"))
        .startsWith("Italy", "France", "Germany", "Spain")
        .doesNotContain("Finland");
    assertThat(names("+02:00", "2026-01-10T12:00:00"))
        .contains("Finland", "Ukraine")
        .doesNotContain("Italy");
  }

  @Test
  void namesACountryThatHasNoZoneOfItsOwn() {
    assertThat(names("+01:00", "2026-01-10T12:00:00")).contains("Kosovo");
  }

  @Test
  void knowsOffsetsThatNobodyHas() {
    assertThat(names("+00:17", "2026-05-03T10:00:00")).isEmpty();
  }

  @Test
  void knowsEveryShippedCountryByItsName() {
    for (String local : List.of("2026-01-10T12:00:00", "2026-07-10T12:00:00")) {
      for (int hours = -11; hours <= 14; hours++) {
        assertThat(names(ZoneOffset.ofHours(hours).getId(), local)).doesNotContain("");
      }
    }
  }
}
