package org.vigil.geo;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The countries whose clocks had a UTC offset, by the time zones of the IANA and the JDK. */
public final class OffsetCountries {
  private static final List<Zoned> COUNTRIES = zoned();

  private OffsetCountries() {}

  /**
   * The countries in some part of which clocks had this offset at that local time, summer time
   * counted; those with the most populated places first.
   */
  public static List<Country> of(ZoneOffset offset, LocalDateTime local) {
    return COUNTRIES.stream()
        .filter(one -> one.zones().stream().anyMatch(zone -> isValid(zone, offset, local)))
        .map(Zoned::country)
        .toList();
  }

  private static boolean isValid(ZoneId zone, ZoneOffset offset, LocalDateTime local) {
    return zone.getRules().getValidOffsets(local).contains(offset);
  }

  /** A country and its time zones. */
  private record Zoned(Country country, List<ZoneId> zones) {}

  private static List<Zoned> zoned() {
    Set<String> known = ZoneId.getAvailableZoneIds();
    return ShippedText.lines("time-zones.tsv.gz").stream()
        .map(line -> line.split("\t", -1))
        .map(cells -> new Zoned(new Country(cells[0], cells[1]), zones(cells, known)))
        .toList();
  }

  /** A zone that is newer than the JDK is left out. */
  private static List<ZoneId> zones(String[] cells, Set<String> known) {
    Stream<String> ids = Arrays.stream(cells).skip(2);
    return ids.filter(known::contains).map(ZoneId::of).toList();
  }
}
