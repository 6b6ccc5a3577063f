package org.vigil.hashset.vics;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Times as exporters of VICS write them; one without a zone is taken as UTC. */
final class VicsTime {
  /** Some write an offset and a Z behind it: the offset counts. */
  private static final Pattern ISO =
      Pattern.compile(
          "(\\d{4}-\\d\\d-\\d\\d)[T ](\\d\\d:\\d\\d(?::\\d\\d(?:\\.\\d{1,9})?)?)([+-]\\d\\d:?\\d\\d)?Z?");

  private static final Pattern DOT_NET =
      Pattern.compile("/Date\\((-?\\d{1,15})(?:[+-]\\d{4})?\\)/");
  private static final DateTimeFormatter AMERICAN =
      DateTimeFormatter.ofPattern("M/d/uuuu h:mm:ss a", Locale.US);

  /** What .NET writes where there is no date. */
  private static final Instant NO_DATE = Instant.parse("0001-01-01T23:59:59Z");

  private VicsTime() {}

  /** Whether a moment is more than what stands where there is none. */
  static boolean isDate(Instant moment) {
    return moment.isAfter(NO_DATE);
  }

  /** The moment, or empty when the text is none. */
  static Optional<Instant> parse(String text) {
    try {
      var ticks = DOT_NET.matcher(text);
      if (ticks.matches()) {
        return Optional.of(Instant.ofEpochMilli(Long.parseLong(ticks.group(1))));
      }
      var iso = ISO.matcher(text);
      if (iso.matches()) {
        var local = LocalDateTime.parse(iso.group(1) + "T" + iso.group(2));
        var offset = iso.group(3) == null ? ZoneOffset.UTC : ZoneOffset.of(iso.group(3));
        return Optional.of(local.toInstant(offset));
      }
      return Optional.of(LocalDateTime.parse(text, AMERICAN).toInstant(ZoneOffset.UTC));
    } catch (DateTimeException e) {
      return Optional.empty(); // it looks like a time, but no calendar holds it
    }
  }
}
