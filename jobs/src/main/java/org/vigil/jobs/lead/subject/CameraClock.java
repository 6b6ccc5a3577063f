package org.vigil.jobs.lead.subject;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vigil.model.Media;

/** The camera's clock: when a media was taken, and whether that can be believed. */
public final class CameraClock {
  /** What is as of a day may be of its end; local times of no known offset are 14 hours ahead. */
  private static final Duration SLACK = Duration.ofDays(2);

  private CameraClock() {}

  /** How far a date can be believed. */
  public enum Trust {
    PLAUSIBLE,
    /** Midnight to the second, a date without a time; or the satellites' clock says another. */
    UNCERTAIN,
    /** The first minute of a year: a clock that nobody set. */
    UNSET,
    TOO_EARLY,
    /** A day or more later than a source that holds it, so that it was there before. */
    AHEAD;

    public boolean isCredible() {
      return this == PLAUSIBLE || this == UNCERTAIN;
    }
  }

  /**
   * What one camera's clock recorded.
   *
   * @param sha256 the media
   * @param local the camera's local time
   * @param offset its UTC offset, if that is known
   * @param trust how far it can be believed
   */
  public record Reading(
      String sha256, LocalDateTime local, @Nullable ZoneOffset offset, Trust trust) {
    public Instant instant() {
      return local.toInstant(offset == null ? ZoneOffset.UTC : offset);
    }
  }

  /**
   * A UTC offset of a camera's clock.
   *
   * @param inferred whether it follows from GPS time, and was not written
   */
  public record Offset(ZoneOffset value, boolean inferred) {}

  static Optional<Reading> read(SubjectMedia media, LeadContext context) {
    String text = media.media().takenAtLocal();
    if (text == null) {
      return Optional.empty();
    }
    try {
      LocalDateTime local = LocalDateTime.parse(text);
      ZoneOffset offset = offset(media.media()).map(Offset::value).orElse(null);
      Reading reading = new Reading(media.sha256(), local, offset, Trust.PLAUSIBLE);
      Trust trust = trust(reading, media, context);
      return Optional.of(new Reading(media.sha256(), local, offset, trust));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  public static List<Reading> readings(List<SubjectMedia> media, LeadContext context) {
    return media.stream().flatMap(one -> read(one, context).stream()).toList();
  }

  /** The times that can be believed, in order. */
  public static List<LocalDateTime> credible(List<SubjectMedia> media, LeadContext context) {
    Stream<Reading> readings = readings(media, context).stream();
    return readings.filter(r -> r.trust().isCredible()).map(Reading::local).sorted().toList();
  }

  /** When the first of the times that are ahead of the day can be believed, if any is. */
  public static Optional<Instant> nextCredible(List<SubjectMedia> media, LeadContext context) {
    return media.stream()
        .filter(one -> !one.takenAhead())
        .flatMap(one -> read(one, context).stream())
        .filter(reading -> reading.trust() == Trust.AHEAD)
        .map(reading -> reading.instant().minus(SLACK))
        .min(Comparator.naturalOrder());
  }

  private static Trust trust(Reading reading, SubjectMedia media, LeadContext context) {
    LocalDateTime local = reading.local();
    if (local.getYear() < context.settings().thresholds().earliestYear()) {
      return Trust.TOO_EARLY;
    }
    if (media.takenAhead() || reading.instant().isAfter(context.asOf().plus(SLACK))) {
      return Trust.AHEAD;
    }
    if (local.getDayOfYear() == 1 && local.getHour() == 0 && local.getMinute() == 0) {
      return Trust.UNSET;
    }
    boolean midnight = local.toLocalTime().equals(LocalTime.MIDNIGHT);
    return midnight || media.media().takenDoubt() != null ? Trust.UNCERTAIN : Trust.PLAUSIBLE;
  }

  /** As it is written, else as GPS time tells it. */
  public static Optional<Offset> offset(Media media) {
    return parsed(media.takenOffset())
        .map(offset -> new Offset(offset, false))
        .or(() -> parsed(media.offsetFromGps()).map(offset -> new Offset(offset, true)));
  }

  private static Optional<ZoneOffset> parsed(@Nullable String text) {
    try {
      return Optional.ofNullable(text).map(String::strip).map(ZoneOffset::of);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
