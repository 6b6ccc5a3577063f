package org.vigil.media;

import java.util.Objects;
import org.vigil.geo.GeoPoint;
import org.vigil.hash.DigestSet;
import org.vigil.hash.PdqHash;
import org.vigil.hash.PdqResult;
import org.vigil.model.Media;

/** What was found becomes a row of night 0. */
final class MediaRows {
  private MediaRows() {}

  @SuppressWarnings("checkstyle:methodlength") // one line a column
  static Media row(DigestSet digests, String mediaType, MediaFacts found) {
    PictureFacts picture = found.picture();
    PdqResult pdq = picture == null ? null : picture.pdq();
    CameraFacts camera = Objects.requireNonNullElse(found.camera(), CameraFacts.NONE);
    GeoPoint place = camera.place();
    Origin origin = camera.origin();
    Moment taken = Moment.of(camera);
    return new Media(
        digests.sha256(),
        digests.sha1(),
        digests.md5(),
        digests.sizeBytes(),
        mediaType,
        picture == null ? null : picture.width(),
        picture == null ? null : picture.height(),
        pdq == null ? null : pdq.hash().toString(),
        pdq == null ? null : pdq.quality(),
        pdq == null ? null : pdq.turned().stream().map(PdqHash::toString).toList(),
        picture == null ? null : picture.decoder(),
        camera.make(),
        camera.model(),
        camera.bodySerial(),
        camera.lensModel(),
        camera.lensSerial(),
        camera.imageUniqueId(),
        camera.software(),
        camera.takenAtLocal(),
        camera.takenOffset(),
        place == null ? null : place.latitude(),
        place == null ? null : place.longitude(),
        camera.orientation(),
        camera.makerNotes(),
        camera.thumbnail(),
        Objects.equals(origin.internalSerial(), camera.bodySerial())
            ? null
            : origin.internalSerial(),
        origin.owner(),
        origin.artist(),
        origin.documentId(),
        origin.originalDocumentId(),
        origin.instanceId(),
        origin.sourceType(),
        origin.altitude(),
        origin.gpsTime(),
        taken.utc(),
        taken.source(),
        taken.doubt(),
        origin.durationSeconds(),
        origin.codec(),
        false,
        0);
  }
}
