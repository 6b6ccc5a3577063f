package org.vigil.model;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;
import org.vigil.model.schema.Doc;
import org.vigil.model.schema.Key;
import org.vigil.model.schema.Since;
import org.vigil.model.term.DeviceKind;
import org.vigil.model.term.DeviceSuppression;

/** A camera or telephone, as far as metadata can tell one from another. */
@Since(4)
@RecordBuilder
@RecordBuilder.Options(
    enableWither = false,
    enableGetters = false,
    addClassRetainedGenerated = true)
@Doc(
    "One row per camera, telephone, lens or document chain that metadata name, with how rare it is over the whole lake.")
public record Device(
    @Key @Doc("What tells it from others, its make, model and number, joined by | .")
        String deviceId,
    @Doc("What tells it from others.") DeviceKind kind,
    @Doc("Maker, upper case.") @Nullable String make,
    @Doc("Model, upper case.") @Nullable String model,
    @Doc("The number, upper case, or the digest of a fingerprint.") String value,
    @Doc("Why it tells no camera from another; null where it may.")
        @Nullable DeviceSuppression suppression,
    @Doc("How many media have it.") long media,
    @Doc("In how many cases they are.") long cases,
    @Doc("How many models have this number.") long models,
    @Doc("How many owners' names are in its media.") long owners,
    @Doc("How many of its media an entry of a hash set matches.") long listed,
    @Doc("How rare it is, 0 to 1: 1 in one case only, 0 in all; 0 where it is suppressed.")
        double rarity,
    @Doc("The first local time in its media, ISO.") @Nullable String firstTaken,
    @Doc("The last local time in its media, ISO.") @Nullable String lastTaken,
    @Doc("The number of the night that saw it first.") int night,
    @Doc("The number of the night that counted it last.") int countedNight) {}
