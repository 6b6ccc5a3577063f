package org.vigil.geo;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * How often the country of a city is the right one, and what a look-up of country and nearest place
 * costs. Give it a file of tab-separated lines: latitude, longitude, ISO 3166-1 code. Without one
 * it takes the places that are shipped, each moved by a tenth of a degree, for the cost alone.
 */
public final class PlaceBench {
  private static final int ROUNDS = 5;

  private PlaceBench() {}

  /** A point and the country that it is known to lie in. */
  private record City(GeoPoint point, String code) {}

  public static void main(String... file) throws Exception {
    List<City> cities = file.length > 0 ? told(Path.of(file[0])) : shipped();
    cost(cities);
    if (file.length > 0) {
      share(cities);
    }
  }

  private static List<City> told(Path file) throws Exception {
    try (Stream<String> lines = Files.lines(file)) {
      return lines.map(line -> line.split("\t", -1)).map(PlaceBench::city).toList();
    }
  }

  private static City city(String[] cells) {
    return new City(
        new GeoPoint(Double.parseDouble(cells[0]), Double.parseDouble(cells[1])), cells[2]);
  }

  private static List<City> shipped() {
    List<City> cities = new ArrayList<>();
    for (PopulatedPlace place : PopulatedPlace.all()) {
      double latitude = place.point().latitude();
      double moved = latitude > 0 ? latitude - 0.1 : latitude + 0.1;
      cities.add(new City(new GeoPoint(moved, place.point().longitude()), place.countryCode()));
    }
    // As photographs come: not one after its neighbour.
    Collections.shuffle(cities, new Random(7));
    return cities;
  }

  private static void cost(List<City> cities) {
    var threads = ManagementFactory.getThreadMXBean();
    long least = Long.MAX_VALUE;
    double kilometres = 0;
    long land = 0;
    for (int round = 0; round < ROUNDS; round++) {
      long start = threads.getCurrentThreadCpuTime();
      for (City city : cities) {
        land += Countries.at(city.point()).isPresent() ? 1 : 0;
        kilometres += Gazetteer.nearest(city.point()).distanceKm();
      }
      least = Math.min(least, threads.getCurrentThreadCpuTime() - start);
    }
    System.out.printf(
        "%,d points, %,d of them on land; country and nearest place: %.1f microseconds, %.1f km%n",
        cities.size(),
        land / ROUNDS,
        least / 1e3 / cities.size(),
        kilometres / cities.size() / ROUNDS);
  }

  private static void share(List<City> cities) {
    int right = 0;
    Map<String, Integer> wrong = new TreeMap<>();
    for (City city : cities) {
      String code = Countries.at(city.point()).map(Country::code).orElse("none");
      if (code.equals(city.code())) {
        right++;
      } else {
        wrong.merge(city.code() + " as " + code, 1, Integer::sum);
      }
    }
    System.out.printf(
        "%.2f %% in the right country; else %s%n", 100.0 * right / cities.size(), wrong);
  }
}
