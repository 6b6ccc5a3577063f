package org.vigil.jobs.match;

import com.typesafe.config.Config;

/**
 * When a known hash is a hub, from {@code vigil.match.hubs}.
 *
 * @param media near how many media it is at least, and how many of them are compared
 * @param unrelated how many of the compared must be far from each other
 */
record HubSettings(int media, int unrelated) {
  /** Media are compared each with each. */
  private static final int MOST_COMPARED = 10_000;

  HubSettings {
    if (unrelated < 2 || unrelated > media || media > MOST_COMPARED) {
      throw new IllegalArgumentException(
          "match.hubs.unrelated must be 2 or more and at most match.hubs.media, which is at most "
              + MOST_COMPARED);
    }
  }

  static HubSettings from(Config match) {
    return new HubSettings(match.getInt("hubs.media"), match.getInt("hubs.unrelated"));
  }
}
