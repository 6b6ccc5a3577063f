package org.vigil.media;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.vigil.model.TakenDoubt;
import org.vigil.model.UtcSource;

/**
 * The instant at which a media was taken, as far as its bytes tell: a camera's local time says
 * nothing of it without an offset or the satellites' clock.
 *
 * @param utc the instant, if it is known
 * @param source what tells it; there whenever it is
 * @param doubt what speaks against the camera's local time
 */
record Moment(@Nullable Instant utc, @Nullable UtcSource source, @Nullable TakenDoubt doubt) {
  private static final int FIRST_YEAR = 1970;

  /** What time zones there are, in quarters of an hour east of UTC. */
  private static final int WESTERNMOST = -12 * 4;

  private static final int EASTERNMOST = 14 * 4;
  private static final double QUARTER_SECONDS = 15 * 60;

  /** A fix may be old by minutes; more is another day, or another clock. */
  private static final Duration SAME = Duration.ofMinutes(90);

  static Moment of(CameraFacts camera) {
    Origin origin = camera.origin();
    LocalDateTime local = local(camera.takenAtLocal());
    TakenDoubt doubt =
        local != null ? doubt(local) : origin.impossibleTime() ? TakenDoubt.IMPOSSIBLE : null;
    if (local == null || doubt != null) {
      return otherClocks(origin, doubt);
    }
    String offset = camera.takenOffset();
    return offset == null ? besideGps(local, origin) : written(local, offset, origin);
  }

  private static @Nullable LocalDateTime local(@Nullable String text) {
    try {
      return text == null ? null : LocalDateTime.parse(text);
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static @Nullable TakenDoubt doubt(LocalDateTime local) {
    if (local.getYear() < FIRST_YEAR) {
      return TakenDoubt.TOO_EARLY;
    }
    return isFirstMinute(local) ? TakenDoubt.UNSET : null;
  }

  private static boolean isFirstMinute(LocalDateTime time) {
    return time.getDayOfYear() == 1 && time.getHour() == 0 && time.getMinute() == 0;
  }

  /** A receiver that never had a fix shows what any unset clock does. */
  private static @Nullable Instant gps(Origin origin) {
    Instant gps = origin.gpsTime();
    boolean unset = gps == null || isFirstMinute(LocalDateTime.ofInstant(gps, ZoneOffset.UTC));
    return unset ? null : gps;
  }

  private static Moment otherClocks(Origin origin, @Nullable TakenDoubt doubt) {
    Instant gps = gps(origin);
    if (gps != null) {
      return new Moment(gps, UtcSource.GPS, doubt);
    }
    Instant movie = origin.movieTime();
    return new Moment(movie, movie == null ? null : UtcSource.MOVIE_HEADER, doubt);
  }

  private static Moment written(LocalDateTime local, String offset, Origin origin) {
    Instant utc;
    try {
      utc = local.toInstant(ZoneOffset.of(offset));
    } catch (DateTimeException e) {
      return besideGps(local, origin);
    }
    Instant gps = gps(origin);
    boolean apart = gps != null && Duration.between(gps, utc).abs().compareTo(SAME) > 0;
    return new Moment(utc, UtcSource.OFFSET_TAG, apart ? TakenDoubt.CONTRADICTED : null);
  }

  /** The local time less the satellites' is the offset, if it is one. */
  private static Moment besideGps(LocalDateTime local, Origin origin) {
    Instant gps = gps(origin);
    if (gps == null) {
      return new Moment(null, null, null);
    }
    long ahead = Duration.between(gps, local.toInstant(ZoneOffset.UTC)).toSeconds();
    long quarters = Math.round(ahead / QUARTER_SECONDS);
    if (quarters < WESTERNMOST || quarters > EASTERNMOST) {
      return new Moment(null, null, TakenDoubt.CONTRADICTED);
    }
    Duration offset = Duration.ofMinutes(15 * quarters);
    return new Moment(local.toInstant(ZoneOffset.UTC).minus(offset), UtcSource.GPS, null);
  }
}
