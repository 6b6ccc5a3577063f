package org.vigil.run.ledger;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.vigil.model.ledger.Run;
import org.vigil.model.ledger.RunBuilder;

/** The hash that chains a run to the one before: a row changed later no longer fits its hash. */
final class Seal {
  private Seal() {}

  /** The run with its hash; times are cut to what the lake keeps. */
  static Run of(Run run, SealKey key) {
    Run kept =
        RunBuilder.builder(run)
            .startedAt(run.startedAt().truncatedTo(ChronoUnit.MICROS))
            .publishedAt(micros(run.publishedAt()))
            .asOf(run.asOf().truncatedTo(ChronoUnit.MICROS))
            .build();
    return RunBuilder.builder(kept).rowHash(key.seal(text(kept))).build();
  }

  /** Whether a run's hash still fits it. */
  static boolean intact(Run run, SealKey key) {
    return key.fits(run.rowHash(), run.night(), text(run));
  }

  private static String text(Run run) {
    Run unsealed = RunBuilder.builder(run).rowHash("").build();
    return SealedText.of(unsealed, run.schema());
  }

  private static @Nullable Instant micros(@Nullable Instant time) {
    return time == null ? null : time.truncatedTo(ChronoUnit.MICROS);
  }
}
