package org.vigil.media.rows;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * The UTC offset under which a camera's local time is that of the satellites.
 *
 * @param offset in quarters of an hour, as some time zone had it on that day
 * @param skewSeconds by how much the camera's clock is ahead under it; a fix may be old too
 */
record GpsOffset(ZoneOffset offset, int skewSeconds) {
  private static final int QUARTER_SECONDS = 15 * 60;

  /** The offset between these, or null if no time zone has it. */
  static @Nullable GpsOffset between(Instant gps, LocalDateTime local) {
    long ahead = Duration.between(gps, local.toInstant(ZoneOffset.UTC)).toSeconds();
    long rounded = Math.round(ahead / (double) QUARTER_SECONDS) * QUARTER_SECONDS;
    boolean possible = Math.abs(rounded) <= ZoneOffset.MAX.getTotalSeconds();
    ZoneOffset offset = possible ? ZoneOffset.ofTotalSeconds((int) rounded) : null;
    return offset == null || !isUsed(offset, gps)
        ? null
        : new GpsOffset(offset, (int) (ahead - rounded));
  }

  private static boolean isUsed(ZoneOffset offset, Instant at) {
    return ZoneId.getAvailableZoneIds().stream()
        .map(zone -> ZoneId.of(zone).getRules().getOffset(at))
        .anyMatch(offset::equals);
  }

  /** Such as +02:00, and +00:00 for UTC. */
  String text() {
    return offset.equals(ZoneOffset.UTC) ? "+00:00" : offset.getId();
  }
}
