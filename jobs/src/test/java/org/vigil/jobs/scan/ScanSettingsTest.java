package org.vigil.jobs.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vigil.container.Limits;
import org.vigil.container.WeightLimits;
import org.vigil.media.facts.MediaLimits;
import org.vigil.media.facts.VideoLimits;

/** How sources are read. */
class ScanSettingsTest {
  private static final Config DEFAULTS =
      ConfigFactory.parseResources("reference.conf").getConfig("vigil.scan");

  private static ScanSettings with(String settings) {
    return ScanSettings.from(ConfigFactory.parseString(settings).withFallback(DEFAULTS));
  }

  @Test
  void hasTheStandardLimitsByDefault() {
    ScanSettings settings = with("");
    assertThat(settings.batchBytes()).isEqualTo(64L << 30);
    assertThat(settings.sliceBytes()).isEqualTo(256L << 20);
    assertThat(settings.tasksPerCore()).isEqualTo(4);
    assertThat(settings.accept()).isEmpty();
    assertThat(settings.limits()).isEqualTo(Limits.standard());
    assertThat(settings.media()).isEqualTo(MediaLimits.standard());
  }

  @Test
  void readsEveryKey() {
    ScanSettings settings =
        with(
            """
            batch-bytes = 1K, slice-bytes = 13K, tasks-per-core = 2, accept = ["s3a://b/k"], free-text = true, stall-limit = 12m
            limits { depth = 3, members = 4, expanded-bytes = 5K, name-length = 6, spill-bytes = 7K
              expansion = 8, expansion-floor = 9K, time = 10m, time-per-megabyte = 11s }
            decoding {
              bytes = 8K, pixels = 9, worker-heap-megabytes = 16, files-per-worker = 10
              time-limit = 11s, time-per-megabyte = 12s, scaled = false
              video { bytes = 13K, key-gap = 14s, step = 15s, frames = 16, pixels = 17 }
            }
            """);
    assertThat(settings)
        .isEqualTo(
            new ScanSettings(
                1024,
                13 * 1024,
                2,
                List.of("s3a://b/k"),
                Duration.ofMinutes(12),
                true,
                new Limits(
                    3,
                    4,
                    5 * 1024,
                    6,
                    7 * 1024,
                    new WeightLimits(8, 9 * 1024, Duration.ofMinutes(10), Duration.ofSeconds(11))),
                new MediaLimits(
                    8 * 1024,
                    9,
                    16,
                    10,
                    Duration.ofSeconds(11),
                    Duration.ofSeconds(12),
                    false,
                    new VideoLimits(
                        13 * 1024, Duration.ofSeconds(14), Duration.ofSeconds(15), 16, 17))));
  }

  @Test
  void refusesWhatCannotBe() {
    assertThatThrownBy(() -> with("batch-bytes = 0")).hasMessageContaining("batch-bytes");
    assertThatThrownBy(() -> with("stall-limit = 0s")).hasMessageContaining("stall-limit");
    assertThatThrownBy(() -> with("limits.spill-bytes = 0"))
        .hasMessageContaining("limits.spill-bytes");
  }
}
