package org.vigil.jobs.lead.subject;

/**
 * The cases that hold a media.
 *
 * @param cases how many there are
 * @param ofConcern how many of them hold media of concern beside it
 * @param share of all cases, the share that holds media of concern
 */
public record CaseTies(long cases, long ofConcern, double share) {
  /** How likely it is that so many of its cases are of concern by chance, 0 to 1. */
  public double chance() {
    if (ofConcern < 3 || share <= 0) {
      return 1;
    }
    double likely = 0;
    for (long k = ofConcern; k <= Math.min(cases, ofConcern + 1000); k++) {
      likely += Math.exp(logChoose(cases, k) + k * Math.log(share) + rest(cases - k));
    }
    return Math.min(1, likely);
  }

  private double rest(long others) {
    return others == 0 ? 0 : others * Math.log(Math.max(1 - share, 1e-12));
  }

  private static double logChoose(long n, long k) {
    double log = 0;
    for (long i = 1; i <= Math.min(k, n - k); i++) {
      log += Math.log((n - Math.min(k, n - k) + i) / (double) i);
    }
    return log;
  }
}
