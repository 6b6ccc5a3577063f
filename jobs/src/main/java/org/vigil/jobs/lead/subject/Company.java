package org.vigil.jobs.lead.subject;

/**
 * What a media lies together with: in a folder or archive, or within one hour of one camera.
 *
 * @param caseId the case
 * @param place the folder or archive, or the hour and camera
 * @param media how many media there are
 * @param concern how many of them are of concern
 * @param restMedia how many media the rest of the case has
 * @param restConcern how many of those are of concern
 */
public record Company(
    String caseId, String place, long media, long concern, long restMedia, long restConcern) {
  /** As if there were so many more that are not: few of few say less than many of many. */
  private static final int PRIOR = 4;

  /**
   * The share of concern, 0 to 1: smoothed, and the less the more of the same the rest of the case
   * holds. Six of ten say much, one of 20,000 says nothing.
   */
  public double share() {
    double here = concern / (double) (media + PRIOR);
    double rest = restConcern / (double) (restMedia + PRIOR);
    return here == 0 ? 0 : here * here / (here + rest);
  }
}
