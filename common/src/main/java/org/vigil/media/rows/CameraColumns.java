package org.vigil.media.rows;

import java.util.Objects;
import org.vigil.geo.GeoPoint;
import org.vigil.media.facts.CameraFacts;
import org.vigil.media.facts.Origin;
import org.vigil.model.MediaBuilder;

/** What is known of the camera, the time and the place becomes columns of a media. */
final class CameraColumns {
  private CameraColumns() {}

  static MediaBuilder of(CameraFacts camera) {
    GeoPoint place = camera.place();
    MediaBuilder columns = MediaBuilder.builder();
    taken(columns, TakenInstant.of(camera));
    origin(columns, camera);
    return columns
        .make(camera.make())
        .model(camera.model())
        .bodySerial(camera.bodySerial())
        .lensModel(camera.lensModel())
        .lensSerial(camera.lensSerial())
        .imageUniqueId(camera.imageUniqueId())
        .software(camera.software())
        .takenAtLocal(camera.takenAtLocal())
        .takenOffset(camera.takenOffset())
        .latitude(place == null ? null : place.latitude())
        .longitude(place == null ? null : place.longitude())
        .orientation(camera.orientation())
        .makerNotes(camera.makerNotes())
        .thumbnail(camera.thumbnail());
  }

  private static void taken(MediaBuilder columns, TakenInstant taken) {
    GpsOffset gps = taken.gpsOffset();
    columns
        .takenAtUtc(taken.utc())
        .takenUtcSource(taken.source())
        .takenDoubt(taken.doubt())
        .offsetFromGps(gps == null ? null : gps.text())
        .clockSkewSeconds(gps == null ? null : gps.skewSeconds());
  }

  private static void origin(MediaBuilder columns, CameraFacts camera) {
    Origin origin = camera.origin();
    boolean same = Objects.equals(origin.internalSerial(), camera.bodySerial());
    columns
        .internalSerial(same ? null : origin.internalSerial())
        .serialsWritten(origin.serialsWritten().isEmpty() ? null : origin.serialsWritten())
        .owner(origin.owner())
        .artist(origin.artist())
        .documentId(origin.documentId())
        .originalDocumentId(origin.originalDocumentId())
        .instanceId(origin.instanceId())
        .sourceType(origin.sourceType())
        .altitude(origin.altitude())
        .takenLocalSource(origin.localSource())
        .gpsTimeUtc(origin.gpsTime())
        .durationSeconds(origin.durationSeconds())
        .videoCodec(origin.codec());
  }
}
