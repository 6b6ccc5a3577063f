package org.vigil.jobs.match;

import org.jspecify.annotations.Nullable;
import org.vigil.hash.PdqSymmetry;
import org.vigil.jobs.near.NearPairs;
import org.vigil.model.term.MatchKind;

/**
 * What a planted pair asks of the matcher.
 *
 * @param kind what is to agree
 * @param symmetry how the media is turned; null for what must be equal
 * @param apart how many bits of PDQ differ, or digits of what must be equal
 */
public record CanaryQuestion(MatchKind kind, @Nullable PdqSymmetry symmetry, int apart) {
  /** How the pair is called. */
  String name() {
    return symmetry == null
        ? kind.text() + (apart == 0 ? " equal" : " but for one digit")
        : kind.text() + " " + symmetry.text() + " " + apart;
  }

  /** What agrees, at which distance, how turned; empty where nothing may. */
  String expected() {
    if (symmetry == null) {
      return apart == 0 ? kind.text() : "";
    }
    return apart <= NearPairs.MATCH_BITS ? kind.text() + " " + apart + " " + symmetry.text() : "";
  }
}
