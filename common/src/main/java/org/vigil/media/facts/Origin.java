package org.vigil.media.facts;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vigil.isolate.record.MaxItems;
import org.vigil.model.term.LocalSource;

/**
 * Whence a media comes: whose it is, which document it was, and what other clocks than the camera's
 * say. Texts are cleaned and cut, whoever makes the record.
 *
 * @param serialsWritten each serial number as the file has it, zeros and all, with what it is of
 * @param sourceType the last word of IPTC's digital source type
 * @param altitude metres above the sea
 * @param localSource what declares the camera's local time; there whenever that is
 * @param gpsTime the time of the satellites' clock
 * @param movieTime what the header of a movie says of its making
 * @param durationSeconds how long a movie lasts, as its header says
 * @param codec the four characters of a movie's first picture track
 * @param impossibleTime whether a time of taking is written that no clock can show
 */
@RecordBuilder
@RecordBuilder.Options(
    enableWither = false,
    enableGetters = false,
    addClassRetainedGenerated = true)
public record Origin(
    @MaxItems(Origin.MOST_SERIALS) List<String> serialsWritten,
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
    @Nullable LocalSource localSource,
    @Nullable Instant gpsTime,
    @Nullable Instant movieTime,
    boolean impossibleTime) {
  public static final Origin NONE = OriginBuilder.builder().serialsWritten(List.of()).build();

  /** Between the bottom of the sea and the orbits of satellites. */
  private static final double MAX_ALTITUDE = 100_000;

  /** No camera has more numbers than a few. */
  public static final int MOST_SERIALS = 16;

  public Origin {
    serialsWritten =
        serialsWritten.stream()
            .map(CleanText::clean)
            .filter(Objects::nonNull)
            .distinct()
            .limit(MOST_SERIALS)
            .toList();
    internalSerial = CleanText.serial(internalSerial);
    owner = CleanText.clean(owner);
    artist = CleanText.clean(artist);
    documentId = CleanText.serial(documentId);
    originalDocumentId = CleanText.serial(originalDocumentId);
    instanceId = CleanText.serial(instanceId);
    sourceType = CleanText.clean(sourceType);
    codec = CleanText.clean(codec);
    altitude = altitude != null && Math.abs(altitude) <= MAX_ALTITUDE ? altitude : null;
    durationSeconds =
        durationSeconds != null && durationSeconds > 0 && Double.isFinite(durationSeconds)
            ? durationSeconds
            : null;
  }

  /** This, and where it says nothing, what the other says. */
  Origin and(Origin other) {
    return OriginBuilder.builder()
        .serialsWritten(
            Stream.concat(serialsWritten.stream(), other.serialsWritten.stream()).toList())
        .internalSerial(Known.first(internalSerial, other.internalSerial))
        .owner(Known.first(owner, other.owner))
        .artist(Known.first(artist, other.artist))
        .documentId(Known.first(documentId, other.documentId))
        .originalDocumentId(Known.first(originalDocumentId, other.originalDocumentId))
        .instanceId(Known.first(instanceId, other.instanceId))
        .sourceType(Known.first(sourceType, other.sourceType))
        .codec(Known.first(codec, other.codec))
        .altitude(Known.first(altitude, other.altitude))
        .durationSeconds(Known.first(durationSeconds, other.durationSeconds))
        .localSource(Known.first(localSource, other.localSource))
        .gpsTime(Known.first(gpsTime, other.gpsTime))
        .movieTime(Known.first(movieTime, other.movieTime))
        .impossibleTime(impossibleTime || other.impossibleTime)
        .build();
  }
}
