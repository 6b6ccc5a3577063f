package org.vigil.container;

import java.nio.file.attribute.FileTime;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Times as containers write them; one that no calendar holds is none. */
public final class ContainerTimes {
  private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

  private ContainerTimes() {}

  public static @Nullable Instant modifiedAt(@Nullable FileTime time) {
    if (time == null) {
      return null;
    }
    return within(time.toInstant());
  }

  public static @Nullable Instant within(@Nullable Instant instant) {
    return instant == null || instant.isBefore(EARLIEST) || instant.isAfter(LATEST)
        ? null
        : instant;
  }

  /** DOS date and time (two-second steps from 1980); its unknown zone is taken as UTC. */
  public static @Nullable Instant ofDos(int date, int time) {
    try {
      return LocalDateTime.of(
              1980 + (date >> 9),
              date >> 5 & 15,
              date & 31,
              time >> 11,
              time >> 5 & 63,
              (time & 31) * 2)
          .toInstant(ZoneOffset.UTC);
    } catch (DateTimeException e) {
      return null;
    }
  }
}
