package org.vigil.lake.lease;

import static java.util.Locale.ROOT;

import java.time.Duration;

/** Spans of time as people write them. */
final class Durations {
  private Durations() {}

  static String text(Duration span) {
    return span.toString().substring(2).replaceAll("(\\d[HMS])(?!$)", "$1 ").toLowerCase(ROOT);
  }
}
