package org.vigil.jobs.seizure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.typesafe.config.ConfigFactory;
import org.junit.jupiter.api.Test;
import org.vigil.jobs.scan.LaneReading.BatchBytes;

/** Defaults, every key, and what is refused. */
class SeizureSettingsTest {
  private static SeizureSettings with(String seizure) {
    return SeizureSettings.from(
        ConfigFactory.parseString("vigil.seizure { " + seizure + " }")
            .withFallback(ConfigFactory.parseResources("reference.conf"))
            .resolve()
            .getConfig("vigil.seizure"));
  }

  @Test
  void byDefaultAlertsLastAMonthAndTheFirstComeAfterSixteenMegabytes() {
    assertThat(with("")).isEqualTo(new SeizureSettings(30, new BatchBytes(16L << 20, 4L << 30)));
  }

  @Test
  void everyKeyIsRead() {
    assertThat(with("alert-days = 7, first-batch-bytes = 1 KiB, batch-bytes = 2 KiB"))
        .isEqualTo(new SeizureSettings(7, new BatchBytes(1024, 2048)));
  }

  @Test
  void nothingCanBeLessThanOne() {
    assertThatIllegalArgumentException().isThrownBy(() -> with("alert-days = 0"));
    assertThatIllegalArgumentException().isThrownBy(() -> with("first-batch-bytes = 0"));
    assertThatIllegalArgumentException().isThrownBy(() -> with("batch-bytes = 1 MiB"));
  }
}
