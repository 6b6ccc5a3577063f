package org.vigil.run.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.vigil.model.ledger.Run;

/** The published runs, each of which names the hash of the one before. */
final class Chain {
  private static final Set<String> VISIBLE = Set.of("published", "kept");

  private Chain() {}

  /**
   * The rows that belong to it, from the first to the newest.
   *
   * @throws IllegalStateException when a row no longer fits its hash, or none leads to it
   */
  static List<Run> of(List<Run> ended, SealKey key) {
    Map<String, Run> next = new HashMap<>();
    List<Run> outside = new ArrayList<>();
    for (Run run : ended) {
      if (VISIBLE.contains(run.status()) && next.putIfAbsent(run.prevHash(), run) != null) {
        outside.add(run);
      }
    }
    List<Run> chain = new ArrayList<>();
    for (Run run = next.remove(""); run != null; run = next.remove(run.rowHash())) {
      if (!Seal.intact(run, key)) {
        throw changed(run);
      }
      chain.add(run);
    }
    outside.addAll(next.values());
    outside.stream()
        .min(Comparator.comparingInt(Run::night))
        .ifPresent(
            run -> {
              throw changed(run);
            });
    return chain;
  }

  private static IllegalStateException changed(Run run) {
    return new IllegalStateException(
        "The record of night "
            + run.night()
            + " was changed after it was published, or is not sealed with the site's key.");
  }
}
