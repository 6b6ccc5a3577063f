package org.vigil.device;

import org.jspecify.annotations.Nullable;
import org.vigil.model.term.DeviceKind;
import org.vigil.model.term.DeviceSuppression;

/**
 * What a media says of the device that took it.
 *
 * @param kind what tells it from others
 * @param make maker, upper case; empty where nothing is written
 * @param model model, upper case; empty where nothing is written
 * @param value the number, or the digest of a fingerprint
 * @param suppression why it tells no camera from another; null where it may
 */
public record DeviceKey(
    DeviceKind kind,
    String make,
    String model,
    String value,
    @Nullable DeviceSuppression suppression) {
  /** The device's name in the tables. */
  public String deviceId() {
    return kind + "|" + make + "|" + model + "|" + value;
  }
}
