package org.vigil.jobs.lead.subject;

import java.util.List;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.vigil.model.term.SubjectKind;

/**
 * What a lead is about.
 *
 * @param kind what holds its media together
 * @param subjectId what anchors it, the same on every night
 * @param name the subject as a person reads it: a series, folder, camera or report
 * @param seriesId the near-duplicate series of all its media, if it is one
 * @param media its media; where they are too many, those that matter most
 * @param mediaCount how many media it has in truth
 * @param toView how many of them no hash set settles
 */
public record Subject(
    SubjectKind kind,
    String subjectId,
    String name,
    @Nullable String seriesId,
    List<SubjectMedia> media,
    long mediaCount,
    long toView) {

  private static final int LEAD_DIGITS = 16;

  /** The id of the lead that it gives: of its anchor alone, whatever its type becomes. */
  public String leadId() {
    return leadId(subjectId);
  }

  /** The id of the lead that the subject of this anchor gives. */
  public static String leadId(String subjectId) {
    return DigestUtils.sha256Hex(subjectId).substring(0, LEAD_DIGITS);
  }
}
