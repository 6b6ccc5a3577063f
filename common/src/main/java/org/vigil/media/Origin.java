package org.vigil.media;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whence a media comes: whose it is, which document it was, and what other clocks than the camera's
 * say. Texts are cleaned and cut, whoever makes the record.
 *
 * @param sourceType the last word of IPTC's digital source type
 * @param altitude metres above the sea
 * @param gpsTime what the satellites' clock said
 * @param movieTime what the header of a movie says of its making
 * @param durationSeconds how long a movie lasts, as its header says
 * @param codec the four characters of a movie's first picture track
 * @param impossibleTime whether a time of taking is written that no clock can show
 */
record Origin(
    @Nullable String internalSerial,
    @Nullable String owner,
    @Nullable String artist,
    @Nullable String documentId,
    @Nullable String originalDocumentId,
    @Nullable String instanceId,
    @Nullable String sourceType,
    @Nullable String codec,
    @Nullable Double altitude,
    @Nullable Double durationSeconds,
    @Nullable Instant gpsTime,
    @Nullable Instant movieTime,
    boolean impossibleTime) {
  static final Origin NONE =
      new Origin(null, null, null, null, null, null, null, null, null, null, null, null, false);

  /** Between the bottom of the sea and the orbits of satellites. */
  private static final double MAX_ALTITUDE = 100_000;

  Origin {
    internalSerial = Text.serial(internalSerial);
    owner = Text.clean(owner);
    artist = Text.clean(artist);
    documentId = Text.serial(documentId);
    originalDocumentId = Text.serial(originalDocumentId);
    instanceId = Text.serial(instanceId);
    sourceType = Text.clean(sourceType);
    codec = Text.clean(codec);
    altitude = altitude != null && Math.abs(altitude) <= MAX_ALTITUDE ? altitude : null;
    durationSeconds =
        durationSeconds != null && durationSeconds > 0 && Double.isFinite(durationSeconds)
            ? durationSeconds
            : null;
  }

  /** This, and where it says nothing, what the other says. */
  Origin and(Origin other) {
    return new Origin(
        Tags.first(internalSerial, other.internalSerial),
        Tags.first(owner, other.owner),
        Tags.first(artist, other.artist),
        Tags.first(documentId, other.documentId),
        Tags.first(originalDocumentId, other.originalDocumentId),
        Tags.first(instanceId, other.instanceId),
        Tags.first(sourceType, other.sourceType),
        Tags.first(codec, other.codec),
        Tags.first(altitude, other.altitude),
        Tags.first(durationSeconds, other.durationSeconds),
        Tags.first(gpsTime, other.gpsTime),
        Tags.first(movieTime, other.movieTime),
        impossibleTime || other.impossibleTime);
  }
}
