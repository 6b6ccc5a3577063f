package org.vigil.run.settings;

import com.typesafe.config.Config;
import java.util.Comparator;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Refuses keys that nobody reads: a typing error must not pass for a setting. */
final class UnknownKeys {
  private UnknownKeys() {}

  static void refuse(Config given, Config reference, String free) {
    Set<String> known = keys(reference);
    for (String key : keys(given)) {
      if (key.startsWith(free + ".")) {
        refuseSecret(key);
      } else if (!known.contains(key)) {
        throw new SettingsException(
            "Unknown setting %s. Did you mean %s?".formatted(key, nearest(key, known)));
      }
    }
  }

  private static void refuseSecret(String key) {
    if (Secrets.secret(key)) {
      throw new SettingsException(
          key + " looks like a secret: let a credentials provider give it, not the settings.");
    }
  }

  private static Set<String> keys(Config config) {
    return config.entrySet().stream()
        .map(entry -> entry.getKey())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String nearest(String key, Set<String> known) {
    LevenshteinDistance distance = LevenshteinDistance.getDefaultInstance();
    return known.stream()
        .min(Comparator.comparingInt(candidate -> distance.apply(key, candidate)))
        .orElse("vigil");
  }
}
