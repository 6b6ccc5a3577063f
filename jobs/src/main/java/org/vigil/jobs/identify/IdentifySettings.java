package org.vigil.jobs.identify;

import com.typesafe.config.Config;
import java.io.Serializable;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.vigil.identifier.IdentifierRules;

/**
 * Which identifiers are kept, from {@code vigil.identify}.
 *
 * @param phoneRegion the country of telephone numbers without a country's code, two capital
 *     letters; empty where there is none
 * @param off the rules that are switched off
 */
record IdentifySettings(String phoneRegion, List<String> off) implements Serializable {
  private static final Pattern REGION = Pattern.compile("|[A-Z]{2}");

  IdentifySettings {
    off = List.copyOf(off);
    if (!REGION.matcher(phoneRegion).matches()) {
      throw new IllegalArgumentException(
          "identify.phone-region must be two capital letters, not " + phoneRegion);
    }
  }

  static IdentifySettings from(Config identify) {
    Config rules = identify.getConfig("rules");
    TreeSet<String> off = new TreeSet<>(rules.root().keySet());
    off.removeIf(rules::getBoolean);
    return new IdentifySettings(identify.getString("phone-region"), List.copyOf(off));
  }

  /** The rules that are switched on. */
  IdentifierRules rules() {
    return IdentifierRules.all(phoneRegion.isEmpty() ? null : phoneRegion).only(this::isOn);
  }

  boolean isOn(String rule) {
    return !off.contains(rule);
  }
}
