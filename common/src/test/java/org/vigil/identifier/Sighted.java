package org.vigil.identifier;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigil.model.declared.Sighting;

/** Sightings in short, by the rule of that name: kind, a blank, value. */
final class Sighted {
  private Sighted() {}

  static List<String> inPath(String rule, String path) {
    return inPath(rule, path, null);
  }

  static List<String> inPath(String rule, String path, @Nullable String region) {
    return IdentifierRules.all(region).only(rule::equals).inPath(path).stream()
        .map(Sighted::brief)
        .toList();
  }

  static String brief(Sighting sighting) {
    return sighting.kind() + " " + sighting.value();
  }
}
