package org.vigil.media.rows;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.vigil.media.facts.CameraFacts;
import org.vigil.media.facts.Origin;
import org.vigil.model.term.TakenDoubt;
import org.vigil.model.term.UtcSource;

/**
 * The instant at which a media was taken, as far as its bytes tell: a camera's local time says
 * nothing of it without an offset or the satellites' clock.
 *
 * @param utc the instant, if it is known
 * @param source what tells it; there whenever it is
 * @param doubt what speaks against the camera's local time, or where there is none the header's
 * @param gpsOffset the offset that the satellites' clock tells
 */
record TakenInstant(
    @Nullable Instant utc,
    @Nullable UtcSource source,
    @Nullable TakenDoubt doubt,
    @Nullable GpsOffset gpsOffset) {
  /** Before it no camera wrote files. */
  private static final int FIRST_YEAR = 1990;

  /** A fix may be old by minutes; more is another day, or another clock. */
  private static final Duration SAME = Duration.ofMinutes(90);

  static TakenInstant of(CameraFacts camera) {
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

  private static TakenInstant otherClocks(Origin origin, @Nullable TakenDoubt doubt) {
    Instant gps = gps(origin);
    if (gps != null) {
      return new TakenInstant(gps, UtcSource.GPS, doubt, null);
    }
    Instant movie = origin.movieTime();
    if (movie == null) {
      return new TakenInstant(null, null, doubt, null);
    }
    TakenDoubt unset = doubt(LocalDateTime.ofInstant(movie, ZoneOffset.UTC));
    return unset == null
        ? new TakenInstant(movie, UtcSource.MOVIE_HEADER, doubt, null)
        : new TakenInstant(null, null, doubt == null ? unset : doubt, null);
  }

  private static TakenInstant written(LocalDateTime local, String offset, Origin origin) {
    Instant utc;
    try {
      utc = local.toInstant(ZoneOffset.of(offset));
    } catch (DateTimeException e) {
      return besideGps(local, origin);
    }
    Instant gps = gps(origin);
    boolean apart = gps != null && Duration.between(gps, utc).abs().compareTo(SAME) > 0;
    return new TakenInstant(
        utc,
        UtcSource.OFFSET_TAG,
        apart ? TakenDoubt.CONTRADICTED : null,
        gps == null ? null : GpsOffset.between(gps, local));
  }

  private static TakenInstant besideGps(LocalDateTime local, Origin origin) {
    Instant gps = gps(origin);
    if (gps == null) {
      return new TakenInstant(null, null, null, null);
    }
    GpsOffset gpsOffset = GpsOffset.between(gps, local);
    return gpsOffset == null
        ? new TakenInstant(null, null, TakenDoubt.CONTRADICTED, null)
        : new TakenInstant(local.toInstant(gpsOffset.offset()), UtcSource.GPS, null, gpsOffset);
  }
}
