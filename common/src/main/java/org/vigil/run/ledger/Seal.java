package org.vigil.run.ledger;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.vigil.model.Run;

/** The hash that chains a run to the one before: a row changed later no longer fits its hash. */
final class Seal {
  private Seal() {}

  /** The run with its hash; times are cut to what the lake keeps. */
  static Run of(Run run) {
    Run kept = with(run, "");
    return with(kept, hash(kept));
  }

  /** Whether a run's hash still fits it. */
  static boolean intact(Run run) {
    return run.rowHash().equals(hash(with(run, "")));
  }

  private static String hash(Run unsealed) {
    return TextDigest.of(unsealed);
  }

  private static Run with(Run run, String rowHash) {
    return new Run(
        run.runId(),
        run.attempt(),
        run.night(),
        run.status(),
        run.startedAt().truncatedTo(ChronoUnit.MICROS),
        micros(run.publishedAt()),
        run.reason(),
        run.asOf().truncatedTo(ChronoUnit.MICROS),
        run.codeVersion(),
        run.settingsDigest(),
        run.manifestDigest(),
        run.tables(),
        run.prevHash(),
        rowHash);
  }

  private static @Nullable Instant micros(@Nullable Instant time) {
    return time == null ? null : time.truncatedTo(ChronoUnit.MICROS);
  }
}
