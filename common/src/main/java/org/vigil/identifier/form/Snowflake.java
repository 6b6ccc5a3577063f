package org.vigil.identifier.form;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A number of Discord's and the moment it was given out: the upper 42 bits count the milliseconds
 * of the years from 2015 on (Discord developer documentation, Snowflakes).
 *
 * @param number the number in decimal digits
 * @param at when it was given out
 */
public record Snowflake(String number, Instant at) {
  private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{16,19}");
  private static final long EPOCH_MILLIS = 1_420_070_400_000L;
  private static final int TIME_SHIFT = 22;

  /** When 64 bits with a sign run out is 2084; no honest number is of then. */
  private static final Instant LATEST = Instant.parse("2050-01-01T00:00:00Z");

  /** The number that the text is as a whole, if it may be one. */
  public static Optional<Snowflake> of(String text) {
    if (!NUMBER.matcher(text).matches()) {
      return Optional.empty();
    }
    try {
      Instant at = Instant.ofEpochMilli((Long.parseLong(text) >> TIME_SHIFT) + EPOCH_MILLIS);
      return at.isBefore(LATEST) ? Optional.of(new Snowflake(text, at)) : Optional.empty();
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }
}
