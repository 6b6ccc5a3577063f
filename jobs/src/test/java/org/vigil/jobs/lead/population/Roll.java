package org.vigil.jobs.lead.population;

import java.util.Iterator;
import org.jspecify.annotations.Nullable;
import org.vigil.jobs.lead.quality.Grade;
import org.vigil.model.Reading;

/**
 * Everything in one telephone that nobody needs to see. Rolls of equal seed are of equal content.
 *
 * @param group the group that its contents are
 * @param seed from which its contents follow
 * @param files how many files it holds
 * @param hit the name of a bare picture that lies in the midst of it; null in all but one roll
 */
public record Roll(
    String group,
    String kind,
    Grade grade,
    String caseId,
    String exhibit,
    int night,
    long seed,
    int files,
    @Nullable String hit) {
  /** The object that it is read from. */
  Spot spot() {
    return Spot.of(caseId, exhibit, "", night);
  }

  /** What the scan would write down of it, made one after the other. */
  Iterator<Reading> readings() {
    return new RollReadings(this);
  }

  /** That a content of it is of its group; the hit is of another. */
  boolean isOwn(String sha256) {
    return hit == null || !sha256.equals(Shot.bare(hit, "").sha256());
  }
}
