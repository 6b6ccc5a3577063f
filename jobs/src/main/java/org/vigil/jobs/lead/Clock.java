package org.vigil.jobs.lead;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vigil.model.Media;
import org.vigil.model.TakenDoubt;

/** The camera's clock: when a media was taken, and whether that can be believed. */
final class Clock {
  private Clock() {}

  /** How far a date can be believed. */
  enum Trust {
    PLAUSIBLE,
    /** Midnight to the second, a date without a time; or the satellites' clock says another. */
    UNCERTAIN,
    /** The first minute of a year: a clock that nobody set. */
    UNSET,
    TOO_EARLY,
    AHEAD;

    boolean isCredible() {
      return this == PLAUSIBLE || this == UNCERTAIN;
    }
  }

  /**
   * What one camera's clock said.
   *
   * @param sha256 the media
   * @param local the camera's local time
   * @param offset the UTC offset beside it, if any
   * @param trust how far it can be believed
   */
  record Reading(String sha256, LocalDateTime local, @Nullable ZoneOffset offset, Trust trust) {
    Instant instant() {
      return local.toInstant(offset == null ? ZoneOffset.UTC : offset);
    }
  }

  static Optional<Reading> read(SubjectMedia media, LeadContext context) {
    String text = media.media().takenAtLocal();
    if (text == null) {
      return Optional.empty();
    }
    try {
      LocalDateTime local = LocalDateTime.parse(text);
      ZoneOffset offset = offset(media.media(), local);
      Reading reading = new Reading(media.sha256(), local, offset, Trust.PLAUSIBLE);
      Trust trust = trust(reading, context);
      boolean contradicted =
          trust == Trust.PLAUSIBLE && media.media().takenDoubt() == TakenDoubt.CONTRADICTED;
      return Optional.of(
          new Reading(media.sha256(), local, offset, contradicted ? Trust.UNCERTAIN : trust));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  static List<Reading> readings(List<SubjectMedia> media, LeadContext context) {
    return media.stream().flatMap(one -> read(one, context).stream()).toList();
  }

  /** The times that can be believed, in order. */
  static List<LocalDateTime> credible(List<SubjectMedia> media, LeadContext context) {
    Stream<Reading> readings = readings(media, context).stream();
    return readings.filter(r -> r.trust().isCredible()).map(Reading::local).sorted().toList();
  }

  private static Trust trust(Reading reading, LeadContext context) {
    LocalDateTime local = reading.local();
    if (local.getYear() < context.settings().thresholds().earliestYear()) {
      return Trust.TOO_EARLY;
    }
    if (reading.instant().isAfter(context.asOf().plus(Duration.ofDays(1)))) {
      return Trust.AHEAD;
    }
    if (local.getDayOfYear() == 1 && local.getHour() == 0 && local.getMinute() == 0) {
      return Trust.UNSET;
    }
    return local.toLocalTime().equals(LocalTime.MIDNIGHT) ? Trust.UNCERTAIN : Trust.PLAUSIBLE;
  }

  /** As it is written, else as the satellites' clock tells it. */
  private static @Nullable ZoneOffset offset(Media media, LocalDateTime local) {
    Instant utc = media.takenAtUtc();
    boolean told = utc != null && media.takenDoubt() == null;
    return told
        ? ZoneOffset.ofTotalSeconds(
            (int) Duration.between(utc, local.toInstant(ZoneOffset.UTC)).toSeconds())
        : offset(media.takenOffset());
  }

  static @Nullable ZoneOffset offset(@Nullable String text) {
    try {
      return text == null ? null : ZoneOffset.of(text.strip());
    } catch (DateTimeException e) {
      return null;
    }
  }
}
