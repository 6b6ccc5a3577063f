package org.vigil.jobs.lead.delta;

import org.vigil.jobs.lead.subject.LeadContext;
import org.vigil.model.Lead;
import org.vigil.model.LeadBuilder;
import org.vigil.model.term.lead.LeadStatus;

/**
 * What a lead's row says of itself rather than of its media.
 *
 * @param version how often the claim has changed
 * @param status against the night before
 * @param changeReason why the status is what it is
 * @param firstNight the night that raised it first
 * @param runId the run that wrote this version
 * @param rulesDigest the rules that gave the score
 * @param night the night that wrote this version
 */
record LeadStamp(
    int version,
    LeadStatus status,
    String changeReason,
    int firstNight,
    String runId,
    String rulesDigest,
    int night) {

  /** Under this stamp two rows are equal if they claim the same. */
  static final LeadStamp BLANK = new LeadStamp(0, LeadStatus.UNCHANGED, "", 0, "", "", 0);

  static LeadStamp of(Lead lead) {
    return new LeadStamp(
        lead.version(),
        lead.status(),
        lead.changeReason(),
        lead.firstNight(),
        lead.runId(),
        lead.rulesDigest(),
        lead.night());
  }

  LeadStamp with(LeadStatus newStatus, String newReason) {
    return new LeadStamp(version, newStatus, newReason, firstNight, runId, rulesDigest, night);
  }

  /** The next version of a lead, written by the run of the context. */
  LeadStamp next(LeadContext context) {
    return new LeadStamp(
        version + 1,
        status,
        changeReason,
        firstNight,
        context.runId(),
        context.rulesDigest(),
        context.night());
  }

  Lead on(Lead lead) {
    return LeadBuilder.builder(lead)
        .version(version)
        .status(status)
        .changeReason(changeReason)
        .firstNight(firstNight)
        .runId(runId)
        .rulesDigest(rulesDigest)
        .night(night)
        .build();
  }
}
