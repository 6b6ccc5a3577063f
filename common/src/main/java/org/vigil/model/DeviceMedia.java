package org.vigil.model;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;
import org.vigil.model.schema.Doc;
import org.vigil.model.schema.Key;
import org.vigil.model.schema.Since;
import org.vigil.model.term.DeviceKind;
import org.vigil.model.term.DeviceSuppression;

/** A media that a device took. */
@Since(4)
@RecordBuilder
@RecordBuilder.Options(
    enableWither = false,
    enableGetters = false,
    addClassRetainedGenerated = true)
@Doc("One row per device, source and media that bears its number.")
public record DeviceMedia(
    @Key @Doc("The device.") String deviceId,
    @Key @Doc("The source version that the media lies in.") String sourceId,
    @Key @Doc("SHA-256 of the media.") String sha256,
    @Doc("The case that the source belongs to.") String caseId,
    @Doc("What tells the device from others.") DeviceKind kind,
    @Doc("Maker, upper case.") @Nullable String make,
    @Doc("Model, upper case.") @Nullable String model,
    @Doc("The number, upper case, or the digest of a fingerprint.") String value,
    @Doc("Why the number tells no camera from another, by itself; null where it may.")
        @Nullable DeviceSuppression suppression,
    @Doc("The owner's name in it.") @Nullable String owner,
    @Doc("When it was taken, ISO local time.") @Nullable String takenAtLocal,
    @Doc("The number of the night that read it.") int night,
    @Since(12)
        @Doc(
            "Of a fingerprint: the number by which the camera counts its files, from the file's"
                + " name; of several names the lowest; null where it counts nothing.")
        @Nullable Integer counter) {}
