package org.vigil.geo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;

/** The lines of a gzip-compressed UTF-8 text that ships beside this class. */
final class ShippedText {
  private ShippedText() {}

  static BufferedReader open(String name) throws IOException {
    var compressed = Objects.requireNonNull(ShippedText.class.getResourceAsStream(name), name);
    return new BufferedReader(new InputStreamReader(new GZIPInputStream(compressed), UTF_8));
  }

  static List<String> lines(String name) {
    try (var reader = open(name)) {
      return reader.lines().collect(Collectors.toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
