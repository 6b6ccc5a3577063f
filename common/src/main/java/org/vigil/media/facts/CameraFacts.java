package org.vigil.media.facts;

import io.soabase.recordbuilder.core.RecordBuilder;
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
@RecordBuilder
@RecordBuilder.Options(
    enableWither = false,
    enableGetters = false,
    addClassRetainedGenerated = true)
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

  public static final CameraFacts NONE = CameraFactsBuilder.builder().origin(Origin.NONE).build();

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
        : CameraFactsBuilder.builder()
            .make(Known.first(make, other.make))
            .model(Known.first(model, other.model))
            .bodySerial(Known.first(bodySerial, other.bodySerial))
            .lensModel(Known.first(lensModel, other.lensModel))
            .lensSerial(Known.first(lensSerial, other.lensSerial))
            .imageUniqueId(Known.first(imageUniqueId, other.imageUniqueId))
            .software(Known.first(software, other.software))
            .takenAtLocal(Known.first(takenAtLocal, other.takenAtLocal))
            .takenOffset(takenAtLocal == null ? other.takenOffset : takenOffset)
            .place(Known.first(place, other.place))
            .orientation(Known.first(orientation, other.orientation))
            .makerNotes(makerNotes || other.makerNotes)
            .thumbnail(thumbnail || other.thumbnail)
            .origin(origin.and(other.origin))
            .build();
  }

  /** These facts, or null if they are none. */
  public @Nullable CameraFacts orNull() {
    return equals(NONE) ? null : this;
  }
}
