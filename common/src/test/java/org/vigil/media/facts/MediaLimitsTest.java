package org.vigil.media.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The limits check themselves. */
class MediaLimitsTest {
  @Test
  void givesALargerFileMoreTime() {
    assertThat(MediaLimits.standard().timeFor(0)).isEqualTo(Duration.ofSeconds(60));
    assertThat(MediaLimits.standard().timeFor(10_000_000)).isEqualTo(Duration.ofSeconds(80));
  }

  @Test
  void refusesWhatCannotWork() {
    Duration second = Duration.ofSeconds(1);
    assertThatThrownBy(
            () -> new MediaLimits(-1, 1, 64, 1, second, second, true, VideoLimits.standard()))
        .hasMessageContaining("decoding.bytes");
    assertThatThrownBy(
            () -> new MediaLimits(1, 0, 64, 1, second, second, true, VideoLimits.standard()))
        .hasMessageContaining("decoding.pixels");
    assertThatThrownBy(
            () -> new MediaLimits(1, 1, 1, 1, second, second, true, VideoLimits.standard()))
        .hasMessageContaining("decoding.worker-heap-megabytes");
    assertThatThrownBy(
            () -> new MediaLimits(1, 1, 64, 0, second, second, true, VideoLimits.standard()))
        .hasMessageContaining("decoding.files-per-worker");
    assertThatThrownBy(
            () -> new MediaLimits(1, 1, 64, 1, Duration.ZERO, second, true, VideoLimits.standard()))
        .hasMessageContaining("decoding.time-limit");
  }
}
