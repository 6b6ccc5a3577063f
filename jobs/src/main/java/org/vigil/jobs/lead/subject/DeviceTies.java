package org.vigil.jobs.lead.subject;

import org.jspecify.annotations.Nullable;
import org.vigil.model.term.DeviceKind;
import org.vigil.model.term.DeviceSuppression;

/**
 * The device that took a media, over the whole lake: a row of {@code devices}.
 *
 * @param deviceId the device
 * @param kind what tells it from others
 * @param suppression why its number tells nothing; null where it does
 * @param rarity how rare it is, 0 to 1
 * @param media how many media it took
 * @param cases in how many cases they are
 * @param concern how many of them are of concern
 * @param concernCases in how many cases those are
 */
public record DeviceTies(
    String deviceId,
    DeviceKind kind,
    @Nullable DeviceSuppression suppression,
    double rarity,
    long media,
    long cases,
    long concern,
    long concernCases) {

  /** How well its kind tells one device from all others, 0 to 1. */
  public double certainty() {
    return switch (kind) {
      case BODY_SERIAL, INTERNAL_SERIAL -> 1;
      case IMAGE_ID, DOCUMENT -> 0.8;
      case LENS_SERIAL -> 0.6;
      case FINGERPRINT -> 0.2;
    };
  }

  /** Whether it tells one device from others; how a model writes its files tells a model. */
  public boolean tells() {
    return suppression == null && rarity > 0 && certainty() > 0.5;
  }

  /**
   * How much it ties what it took to the media of concern that it took, 0 to 1: the more of those
   * there are and the rarer it is, the more. One says two thirds of what many do.
   */
  public double concernShare() {
    return tells() ? certainty() * Math.sqrt(rarity) * concern / (concern + 0.5) : 0;
  }
}
