package org.vigil.jobs.lead.settings;

import com.typesafe.config.Config;

/**
 * Which leads a night weighs, from {@code vigil.lead.weigh}; what they come out as is the same.
 *
 * @param all whether all of them
 * @param allBelow all of them, too, in a lake of fewer media
 * @param allAboveShare all of them, too, where more than this share of all media is touched, 0 to 1
 */
public record WeighSettings(boolean all, long allBelow, double allAboveShare) {
  public WeighSettings {
    if (allBelow < 0 || allAboveShare < 0 || allAboveShare > 1) {
      throw new IllegalArgumentException(
          "lead.weigh.all-below must be 0 or more, and lead.weigh.all-above-share 0 to 1");
    }
  }

  public static WeighSettings from(Config weigh) {
    return new WeighSettings(
        weigh.getBoolean("all"), weigh.getLong("all-below"), weigh.getDouble("all-above-share"));
  }
}
