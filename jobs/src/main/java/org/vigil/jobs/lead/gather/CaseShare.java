package org.vigil.jobs.lead.gather;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.vigil.model.Source;

/**
 * Of all cases, the share that holds media of concern: rounded up to a step of a fifth, so that one
 * case more seldom moves what is weighed by it.
 */
public final class CaseShare {
  private static final double STEPS_PER_DOUBLING = 4;

  private CaseShare() {}

  /**
   * 0 to 1.
   *
   * @param concern one row per case that has any
   */
  public static double of(Dataset<Row> concern, Dataset<Source> sources) {
    return of(concern.count(), sources.select("caseId").distinct().count());
  }

  static double of(long concern, long cases) {
    if (concern == 0) {
      return 0;
    }
    double share = (double) concern / Math.max(cases, concern);
    double doublings = Math.log(share) / Math.log(2);
    return Math.pow(2, Math.ceil(doublings * STEPS_PER_DOUBLING - 1e-9) / STEPS_PER_DOUBLING);
  }
}
