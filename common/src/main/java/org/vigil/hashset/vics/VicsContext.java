package org.vigil.hashset.vics;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What the metadata key at the root of a VICS file says: {@code .../DataModels/1.2.xml#Media} in
 * VICS 1.x, {@code .../DataModels/2.0.xml/<region>/$metadata#Cases} in 2.0.
 *
 * @param cases whether the values are cases that hold media, not media
 */
record VicsContext(boolean cases, Optional<String> region) {
  static final Set<String> KEYS = Set.of("@odata.context", "odata.metadata");

  private static final Pattern URL =
      Pattern.compile(
          ".{0,200}/DataModels/[12]\\.\\d\\.xml(?:/([\\w .-]{1,64})/\\$metadata)?#(Cases|Media)");

  private static final Pattern ALERTS =
      Pattern.compile(".{0,200}/DataModels/2\\.\\d\\.xml(?:/[\\w .-]{1,64})?/?\\$metadata#Alerts");

  /** Whether the values are urgent alerts, which neither are media nor hold any. */
  static boolean isOfAlerts(String text) {
    return ALERTS.matcher(text).matches();
  }

  static Optional<VicsContext> parse(String text) {
    var url = URL.matcher(text);
    if (!url.matches()) {
      return Optional.empty();
    }
    return Optional.of(
        new VicsContext(url.group(2).equals("Cases"), Optional.ofNullable(url.group(1))));
  }
}
