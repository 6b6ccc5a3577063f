package org.vigil.media.facts;

import org.jspecify.annotations.Nullable;
import org.vigil.geo.GeoPoint;

/**
 * What the camera and the software after it wrote beside the picture. Texts are cleaned and cut,
 * and a serial number that is none is dropped, whoever makes the record.
 *
 * @param takenAtLocal ISO local time, as the camera wrote it
 * @param takenOffset such as +02:00
 * @param orientation EXIF, 1 to 8
 * @param origin whence it comes
 */
public record CameraFacts(
    @Nullable String make,
    @Nullable String model,
    @Nullable String bodySerial,
    @Nullable String lensModel,
    @Nullable String lensSerial,
    @Nullable String imageUniqueId,
    @Nullable String software,
    @Nullable String takenAtLocal,
    @Nullable String takenOffset,
    @Nullable GeoPoint place,
    @Nullable Integer orientation,
    boolean makerNotes,
    boolean thumbnail,
    Origin origin) {

  public static final CameraFacts NONE =
      new CameraFacts(
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          false,
          false,
          Origin.NONE);

  public CameraFacts {
    make = CleanText.clean(make);
    model = CleanText.clean(model);
    bodySerial = CleanText.serial(bodySerial);
    lensModel = CleanText.clean(lensModel);
    lensSerial = CleanText.serial(lensSerial);
    imageUniqueId = CleanText.serial(imageUniqueId);
    software = CleanText.clean(software);
    takenAtLocal = CleanText.clean(takenAtLocal);
    takenOffset = takenAtLocal == null ? null : CleanText.clean(takenOffset);
    if (takenAtLocal == null && origin.localSource() != null) {
      origin = OriginBuilder.builder(origin).localSource(null).build();
    }
    if (orientation != null && (orientation < 1 || orientation > 8)) {
      orientation = null;
    }
  }

  /** These facts, and where they say nothing, the other's; a time goes with its offset. */
  CameraFacts and(@Nullable CameraFacts other) {
    return other == null
        ? this
        : new CameraFacts(
            Known.first(make, other.make),
            Known.first(model, other.model),
            Known.first(bodySerial, other.bodySerial),
            Known.first(lensModel, other.lensModel),
            Known.first(lensSerial, other.lensSerial),
            Known.first(imageUniqueId, other.imageUniqueId),
            Known.first(software, other.software),
            Known.first(takenAtLocal, other.takenAtLocal),
            takenAtLocal == null ? other.takenOffset : takenOffset,
            Known.first(place, other.place),
            Known.first(orientation, other.orientation),
            makerNotes || other.makerNotes,
            thumbnail || other.thumbnail,
            origin.and(other.origin));
  }

  /** These facts, or null if they are none. */
  public @Nullable CameraFacts orNull() {
    return equals(NONE) ? null : this;
  }
}
