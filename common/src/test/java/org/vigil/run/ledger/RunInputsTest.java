package org.vigil.run.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a run reads, and the day that it counts ages from. */
class RunInputsTest {
  private static final Instant BEGUN = Instant.parse("2026-11-29T23:05:00Z");

  private static RunInputs inputs(@Nullable Instant asOf) {
    return new RunInputs("m", "s", "code", "h", asOf, List.of());
  }

  @Test
  void agesCountFromTheUtcDayOnWhichTheRunBeganWhateverItReads() {
    assertThat(inputs(null).asOf(BEGUN)).isEqualTo("2026-11-29T00:00:00Z");
  }

  @Test
  void aReplayGivesTheDayOfTheNightThatItRepeats() {
    Instant day = Instant.parse("2019-03-01T00:00:00Z");
    assertThat(inputs(day).asOf(BEGUN)).isEqualTo(day);
  }

  @Test
  void aDayThatIsGivenIsAnotherRun() {
    assertThat(inputs(Instant.EPOCH).digest()).isNotEqualTo(inputs(null).digest());
  }
}
