package org.vigil.jobs.match;

import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;

import com.typesafe.config.Config;
import org.apache.spark.sql.Column;

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

  /** Near so many media a hash begins to count for less. */
  int suspect() {
    return (media + 1) / 2;
  }

  /** How much a match with a hash that is near so many media counts: nothing from a hub on. */
  Column weight(Column near) {
    Column left = lit(media).minus(near).divide(Math.max(1, media - suspect()));
    return greatest(lit(0.0), least(lit(1.0), left));
  }

  static HubSettings from(Config match) {
    return new HubSettings(match.getInt("hubs.media"), match.getInt("hubs.unrelated"));
  }
}
