package org.vigil.geo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPInputStream;

/** The gzip-compressed UTF-8 texts that ship beside this class. */
final class ShippedText {
  private ShippedText() {}

  static List<String> lines(String name) {
    var compressed = Objects.requireNonNull(ShippedText.class.getResourceAsStream(name), name);
    try (var bytes = new GZIPInputStream(compressed);
        var text = new BufferedReader(new InputStreamReader(bytes, UTF_8))) {
      return text.lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
