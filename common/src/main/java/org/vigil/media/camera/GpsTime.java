package org.vigil.media.camera;

import com.drew.lang.Rational;
import com.drew.metadata.exif.GpsDirectory;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vigil.media.facts.CleanText;
import org.vigil.media.facts.Known;

/** The time of the satellites' clock, which is UTC: both a date and a time, or none. */
final class GpsTime {
  private static final Pattern DATE = Pattern.compile("(\\d{4})[:/.-](\\d\\d)[:/.-](\\d\\d)");

  /** No receiver knew the time before. */
  private static final int FIRST_YEAR = 1980;

  private GpsTime() {}

  static @Nullable Instant of(Tags tags) {
    return Known.first(
        tags.all(GpsDirectory.class)
            .map(GpsTime::exif)
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(null),
        xmp(tags));
  }

  private static @Nullable Instant exif(GpsDirectory gps) {
    String date = CleanText.clean(gps.getString(GpsDirectory.TAG_DATE_STAMP));
    Rational[] time = gps.getRationalArray(GpsDirectory.TAG_TIME_STAMP);
    Matcher matcher = DATE.matcher(date == null ? "" : date);
    if (!matcher.matches() || time == null || time.length != 3) {
      return null;
    }
    double seconds = 0;
    for (Rational part : time) {
      seconds = seconds * 60 + (part.isZero() ? 0 : part.doubleValue());
    }
    boolean possible = seconds >= 0 && seconds < 24 * 3600;
    return possible ? instant(matcher, Math.round(seconds * 1000)) : null;
  }

  private static @Nullable Instant instant(Matcher date, long milliseconds) {
    try {
      LocalDate day =
          LocalDate.of(
              Integer.parseInt(date.group(1)),
              Integer.parseInt(date.group(2)),
              Integer.parseInt(date.group(3)));
      return day.getYear() < FIRST_YEAR
          ? null
          : day.atStartOfDay(ZoneOffset.UTC).toInstant().plusMillis(milliseconds);
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** XMP's property is called a time stamp, and holds a date too. */
  private static @Nullable Instant xmp(Tags tags) {
    Optional<TakenAt> stamp = TakenAt.parse(tags.xmp("exif:GPSTimeStamp"));
    return stamp
        .filter(time -> "+00:00".equals(time.offset()))
        .map(time -> Instant.parse(time.local() + "Z"))
        .filter(time -> time.atOffset(ZoneOffset.UTC).getYear() >= FIRST_YEAR)
        .orElse(null);
  }
}
