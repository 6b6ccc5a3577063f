package org.vigil.jobs.seizure;

import com.typesafe.config.Config;
import java.time.Duration;
import org.vigil.jobs.scan.LaneReading.BatchBytes;

/**
 * How a seizure is read on demand, from {@code vigil.seizure}.
 *
 * @param alertDays for how many days an alert asks for attention
 * @param batches about how many bytes are read before the first alerts, and between two of the last
 */
public record SeizureSettings(int alertDays, BatchBytes batches) {
  public SeizureSettings {
    if (alertDays < 1 || batches.first() < 1 || batches.most() < batches.first()) {
      throw new IllegalArgumentException(
          "alert-days and first-batch-bytes must be above 0, and batch-bytes no less than the latter");
    }
  }

  /** Binds the block {@code vigil.seizure}. */
  public static SeizureSettings from(Config seizure) {
    return new SeizureSettings(
        seizure.getInt("alert-days"),
        new BatchBytes(seizure.getBytes("first-batch-bytes"), seizure.getBytes("batch-bytes")));
  }

  /** For how long an alert asks for attention. */
  public Duration expiry() {
    return Duration.ofDays(alertDays);
  }
}
